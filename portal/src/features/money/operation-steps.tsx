import type { OperationEvent } from '@nova/payments/contracts';
import { joinFacts, useWords } from '../../i18n';
import { reasonWords } from '../check-money';
import { useWallClock } from '../content';
import css from './money.module.css';
import { OperationPill } from './operation-pill';

/** Each state that it came to, oldest first, and who learnt of it: the answer, a webhook, a sweep, a person. */
export function OperationSteps({ events }: { events: readonly OperationEvent[] }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  return (
    <section aria-label={t('money.steps')}>
      <h3>{t('money.steps')}</h3>
      <ol className={css['steps']}>
        {events.map((event) => (
          <li key={event.sequence}>
            <time dateTime={event.at}>{wall.moment(event.at)}</time>
            <OperationPill state={event.to} />
            <small>{joinFacts([t('money.by', { source: t(`money.sources.${event.source}`) }), event.reasonCode && reasonWords(event.reasonCode, t)], locale)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
