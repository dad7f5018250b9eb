import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './feedback.module.css';
import { join } from './join';

export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'mute';

/** A state by colour, icon and word together: colour alone says nothing to one man in twelve. */
export function Pill({ tone, icon: Icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={join(css['pill'], css[tone])}>
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </span>
  );
}

interface NoticeProps {
  tone: Tone;
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Said aloud at once; for what just went wrong. */
  alert?: boolean;
  /** One line over a screen, its act at the end. */
  banner?: boolean;
}

export function Notice({ tone, icon: Icon, title, children, actions, alert, banner }: NoticeProps) {
  return (
    <div role={alert ? 'alert' : 'note'} className={join(css['notice'], css[tone], banner && css['bannerBox'])}>
      {Icon && <Icon size={22} aria-hidden />}
      <div className={join(css['words'], banner && css['banner'])}>
        <strong>{title}</strong>
        {children && <div>{children}</div>}
        {actions && <div className={css['actions']}>{actions}</div>}
      </div>
    </div>
  );
}

/** Nothing here, why, and what to do. */
export function Empty({ icon: Icon, title, children, action }: { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <span className={css['emptyIcon']}>
        <Icon size={32} aria-hidden />
      </span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** The shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ rows = 3, height = 56, label }: { rows?: number; height?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className={css['skeletons']}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={css['skeleton']} style={{ blockSize: height }} />
      ))}
    </div>
  );
}
