import css from './bars.module.css';

export interface Bar {
  id: string;
  name: string;
  value: number;
  /** The value as people read it. */
  text: string;
}

/** A figure of bars, largest full height. The same numbers stand in a table for those who cannot see it. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const top = Math.max(1, ...bars.map((bar) => bar.value));
  /** Room for eight at least: one busy hour is a bar, not a wall. */
  const step = 100 / Math.max(8, bars.length);
  return (
    <figure className={css['figure']}>
      <figcaption>{label}</figcaption>
      <svg viewBox="0 0 100 60" preserveAspectRatio="none" className={css['svg']} aria-hidden>
        {bars.map((bar, index) => {
          const height = Math.max(0, (bar.value / top) * 56);
          return <rect key={bar.id} x={index * step + step * 0.14} y={60 - height} width={step * 0.72} height={height} rx={0.6} className={css['bar']} />;
        })}
      </svg>
      <ol className={css['names']} aria-hidden>
        {bars.map((bar) => <li key={bar.id} style={{ inlineSize: `${step}%` }}>{bar.name}</li>)}
      </ol>
      <table className="visually-hidden">
        <caption>{label}</caption>
        <tbody>{bars.map((bar) => <tr key={bar.id}><th scope="row">{bar.name}</th><td>{bar.text}</td></tr>)}</tbody>
      </table>
    </figure>
  );
}

/** Shares of a whole, one line each. */
export function Shares({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const whole = Math.max(1, bars.reduce((sum, bar) => sum + Math.max(0, bar.value), 0));
  return (
    <figure className={css['figure']}>
      <figcaption>{label}</figcaption>
      <ul className={css['shares']}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className={css['shareName']}>{bar.name}</span>
            <span className={css['shareText']}>{bar.text}</span>
            <span className={css['track']} aria-hidden>
              <span className={css['fill']} style={{ inlineSize: `${(Math.max(0, bar.value) / whole) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
