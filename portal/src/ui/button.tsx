import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import css from './button.module.css';
import { join } from './join';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** One primary act per screen. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'ok';
  size?: 'md' | 'lg' | 'xl';
  icon?: LucideIcon;
  /** Fills the line it stands on. */
  wide?: boolean;
  /** With a label that only screen readers get; `label` is then required by sight of the icon alone. */
  label?: string;
  className?: string | undefined;
  children?: ReactNode;
}

/** Shows that it is busy without changing size, so nothing jumps under the finger. */
export function Button({ look = 'secondary', size = 'md', icon: Icon, wide, label, children, className, isPending, ...rest }: ButtonProps) {
  const iconSize = size === 'xl' ? 26 : 20;
  return (
    <AriaButton {...rest} {...(label ? { 'aria-label': label } : {})} isPending={isPending ?? false} className={join(css['button'], css[look], css[size], wide && css['wide'], !children && css['square'], className)}>
      {isPending ? <LoaderCircle size={iconSize} className={css['spin']} aria-hidden /> : Icon && <Icon size={iconSize} aria-hidden />}
      {children && <span className={css['text']}>{children}</span>}
    </AriaButton>
  );
}
