import { Delete } from 'lucide-react';
import { Button } from 'react-aria-components';
import css from './keypad.module.css';

interface KeypadProps {
  label: string;
  deleteLabel: string;
  /** What stands at the lower start corner: `00` for money, nothing for a PIN. */
  extraKey?: string;
  onKey: (digits: string) => void;
  onDelete: () => void;
  isDisabled?: boolean;
}

/**
 * Digits for a finger. They keep their places in every direction of writing, as on a phone, and take no focus when touched, so that
 * touch and keyboard can be mixed and Enter still means the whole.
 */
export function Keypad({ label, deleteLabel, extraKey, onKey, onDelete, isDisabled = false }: KeypadProps) {
  return (
    <div role="group" aria-label={label} className={css['pad']} dir="ltr" onMouseDownCapture={(event) => event.preventDefault()}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <Button key={digit} className={css['key'] ?? ''} onPress={() => onKey(digit)} isDisabled={isDisabled}>{digit}</Button>
      ))}
      {extraKey ? <Button className={css['key'] ?? ''} onPress={() => onKey(extraKey)} isDisabled={isDisabled}>{extraKey}</Button> : <span />}
      <Button className={css['key'] ?? ''} onPress={() => onKey('0')} isDisabled={isDisabled}>0</Button>
      <Button className={css['key'] ?? ''} onPress={onDelete} aria-label={deleteLabel} isDisabled={isDisabled}>
        <Delete size={26} aria-hidden />
      </Button>
    </div>
  );
}
