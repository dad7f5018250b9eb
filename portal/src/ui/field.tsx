import { useRef, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import css from './field.module.css';
import { join } from './join';

export interface FieldProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  lines?: number;
  start?: ReactNode;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search';
  hideLabel?: boolean;
}

/** A labelled text field: label above, help or error below, never a placeholder for a label. */
export function Field({ label, help, error, placeholder, lines, start, inputMode, hideLabel, ...rest }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextField {...rest} isInvalid={Boolean(error) || (rest.isInvalid ?? false)} className={css['field'] ?? ''}>
      <Label className={join(css['label'], hideLabel && 'visually-hidden')}>{label}</Label>
      {lines ? (
        <TextArea rows={lines} placeholder={placeholder ?? ''} className={join(css['input'], css['area'])} />
      ) : (
        <span className={css['box']} onClick={() => input.current?.focus()}>
          {start && <span className={css['start']}>{start}</span>}
          <Input ref={input} placeholder={placeholder ?? ''} className={css['input'] ?? ''} {...(inputMode ? { inputMode } : {})} />
        </span>
      )}
      {help && !error && <Text slot="description" className={css['help'] ?? ''}>{help}</Text>}
      <FieldError className={css['error'] ?? ''}>{error ?? ''}</FieldError>
    </TextField>
  );
}
