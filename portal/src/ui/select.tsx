import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import css from './select.module.css';
import { join } from './join';

export interface Option {
  id: string;
  name: string;
}
interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder: string;
  hideLabel?: boolean;
  isDisabled?: boolean;
}

export function Select({ label, options, value, onChange, placeholder, hideLabel, isDisabled }: SelectProps) {
  return (
    <AriaSelect selectedKey={value} onSelectionChange={(key) => key !== null && onChange(String(key))} placeholder={placeholder} isDisabled={isDisabled ?? false} className={css['select'] ?? ''}>
      <Label className={join(css['label'], hideLabel && 'visually-hidden')}>{label}</Label>
      <Button className={css['button'] ?? ''}>
        <SelectValue className={css['value'] ?? ''} />
        <ChevronDown size={20} aria-hidden />
      </Button>
      <Popover className={css['popover'] ?? ''}>
        <ListBox items={options} className={css['list'] ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={css['option'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span>{option.name}</span>
                  {isSelected && <Check size={18} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
