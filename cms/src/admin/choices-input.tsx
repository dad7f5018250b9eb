import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useField } from '@strapi/strapi/admin';

interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { choices?: readonly string[]; ordered?: boolean } };
}

/** `dine-in` as people read it: "Dine-in". */
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The input of a choices field: several words of a fixed list. The server checks them again. */
export default function ChoicesInput({ name, label, hint, required = false, disabled = false, attribute }: Props) {
  const { value, error, onChange } = useField<unknown>(name);
  const chosen = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const choices = attribute.options?.choices ?? [];
  // Most lists are sets; where the order means something, it is the order of choosing.
  const arranged = (next: string[]): string[] => (attribute.options?.ordered === true ? next : choices.filter((choice) => next.includes(choice)));
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect aria-label={typeof label === 'string' ? label : name} disabled={disabled} value={chosen} withTags placeholder="Choose" onChange={(next: string[]) => onChange(name, arranged(next))} onClear={() => onChange(name, [])}>
        {choices.map((choice) => <MultiSelectOption key={choice} value={choice}>{title(choice)}</MultiSelectOption>)}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
