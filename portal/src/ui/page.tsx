import type { ReactNode } from 'react';
import css from './page.module.css';
import { join } from './join';

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** Keeps lines readable; screens that are tools use the whole width. */
  narrow?: boolean;
  children: ReactNode;
}

export function Page({ title, subtitle, actions, narrow, children }: PageProps) {
  return (
    <div className={join(css['page'], narrow && css['narrow'])}>
      <header className={css['header']}>
        <div className={css['titles']}>
          <h1>{title}</h1>
          {subtitle && <p className={css['subtitle']}>{subtitle}</p>}
        </div>
        {actions && <div className={css['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Card({ title, actions, children, className }: { title?: string; actions?: ReactNode; children: ReactNode; className?: string | undefined }) {
  return (
    <section className={join(css['card'], className)} {...(title ? { 'aria-label': title } : {})}>
      {title && (
        <header className={css['cardHeader']}>
          <h2>{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
