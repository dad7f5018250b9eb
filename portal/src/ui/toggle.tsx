import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import css from './toggle.module.css';

/** A yes or no in words. */
export function Toggle({ isSelected, onChange, children, isDisabled = false }: { isSelected: boolean; onChange: (on: boolean) => void; children: ReactNode; isDisabled?: boolean }) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className={css['toggle'] ?? ''}>
      <span className={css['box']} aria-hidden>
        <Check size={18} strokeWidth={3} />
      </span>
      <span className={css['words']}>{children}</span>
    </Checkbox>
  );
}
