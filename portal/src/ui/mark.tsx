import css from './mark.module.css';

/** The sign of Nova: a star that has just flared up, on a plate. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className={css['mark']}>
      <rect width="32" height="32" rx="8" className={css['plate']} />
      <path d="M16 4.500c.9 6.600 3.900 9.900 11.500 11.500C19.900 17.600 16.900 20.900 16 27.500 15.100 20.900 12.100 17.600 4.500 16 12.100 14.400 15.100 11.100 16 4.500Z" className={css['star']} />
      <circle cx="24.500" cy="7.500" r="1.800" className={css['star']} />
    </svg>
  );
}

export function Wordmark({ size = 40 }: { size?: number }) {
  return (
    <span className={css['wordmark']} aria-label="Nova" role="img">
      <Mark size={size} />
      <span className={css['word']} style={{ fontSize: size * 0.7 }} aria-hidden>
        Nova
      </span>
    </span>
  );
}
