import type { LucideIcon } from 'lucide-react';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import { Avatar, Button, Keypad } from '../../ui';
import css from './pin-screen.module.css';

const longest = 8;
const shortest = 4;

interface PinEntryProps {
  person: { id: string; name: string };
  /** What the last PIN led to, in words; null when there is nothing to say. */
  trouble: string | null;
  enterLabel: string;
  enterIcon: LucideIcon;
  isPending: boolean;
  /** Answers whether it was taken; what was typed is emptied when it was not. */
  onEnter: (pin: string) => Promise<boolean>;
  onType: () => void;
  onBack: () => void;
}

/** One person's PIN, by finger or by the keyboard's digits. Enter sends it, Escape goes back. */
export function PinEntry({ person, trouble, enterLabel, enterIcon, isPending, onEnter, onType, onBack }: PinEntryProps) {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const add = useCallback((digit: string) => {
    onType();
    setPin((typed) => (typed + digit).slice(0, longest));
  }, [onType]);
  const enter = useCallback(() => {
    if (pin.length < shortest || isPending) return;
    void onEnter(pin).then((taken) => !taken && setPin(''));
  }, [isPending, onEnter, pin]);
  usePinKeys({ add, enter, back: onBack, remove: () => setPin((typed) => typed.slice(0, -1)) });
  return (
    <div className={css['pad']}>
      <div className={css['person2']}>
        <Avatar name={person.name} size={72} />
        <h1>{person.name}</h1>
        <div className={css['dots']} role="status" aria-label={t('session.pinDigits', { count: pin.length })}>
          {Array.from({ length: Math.max(shortest, pin.length) }, (_, index) => <span key={index} className={css['dot']} data-full={index < pin.length} />)}
        </div>
        <p className={css['wrong']} role="alert">{trouble}</p>
      </div>
      <Keypad label={t('session.pin')} deleteLabel={t('common.deleteDigit')} onKey={add} onDelete={() => setPin((typed) => typed.slice(0, -1))} isDisabled={isPending} />
      <div className={css['acts']}>
        <Button size="xl" icon={ArrowLeft} onPress={onBack}>{t('common.back')}</Button>
        <Button look="primary" size="xl" icon={enterIcon} onPress={enter} isPending={isPending} isDisabled={pin.length < shortest}>{enterLabel}</Button>
      </div>
    </div>
  );
}

interface PinKeys {
  add: (digit: string) => void;
  remove: () => void;
  enter: () => void;
  back: () => void;
}

/** A keyboard or a card reader that types may be used in place of the pad. */
function usePinKeys({ add, remove, enter, back }: PinKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Escape') {
        // Back to the faces: a dialog around them must not hear it too, and close.
        event.stopPropagation();
        back();
      }
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) enter();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
