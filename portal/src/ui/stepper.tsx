import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import css from './stepper.module.css';
import { join } from './join';

interface StepperProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  hideLabel?: boolean;
  size?: 'md' | 'sm';
  isDisabled?: boolean;
  words: { less: string; more: string };
}

/** A whole number by touch or by typing. */
export function Stepper({ label, value, onChange, min = 0, max = 999, hideLabel, size = 'md', isDisabled, words }: StepperProps) {
  const change = (next: number): void => onChange(Number.isNaN(next) ? min : next);
  return (
    <NumberField value={value} onChange={change} minValue={min} maxValue={max} step={1} isDisabled={isDisabled ?? false} formatOptions={{ useGrouping: false }} className={css['field'] ?? ''} decrementAriaLabel={words.less} incrementAriaLabel={words.more}>
      <Label className={join(css['label'], hideLabel && 'visually-hidden')}>{label}</Label>
      <Group className={join(css['group'], css[size])}>
        <Button slot="decrement" className={css['button'] ?? ''}>
          <Minus size={20} aria-hidden />
        </Button>
        <Input className={css['input'] ?? ''} onFocus={(event) => event.target.select()} />
        <Button slot="increment" className={css['button'] ?? ''}>
          <Plus size={20} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
