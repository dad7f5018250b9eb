import type { OrderView, TimelineEntry } from '@nova/pos/contracts';
import { joinFacts, localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { useMoney, useWallClock } from '../content';
import { useOrderTimeline } from './api/get-order-timeline';
import { describeEntry } from './describe-entry';
import css from './log.module.css';

const isVoid = ({ kind, type }: TimelineEntry): boolean => kind === 'event' && (type === 'line-voided' || type === 'voided');

/** What was taken back after the kitchen had it, whole lines and pieces of them: how many, why, by whom and who allowed it. */
export function VoidedLines({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const money = useMoney();
  const timeline = useOrderTimeline(order.id);
  // Checks that were voided before their history named the dishes have them on their rows alone.
  const onRows = joinFacts(order.voidedLines.map((line) => `${line.quantity} × ${localized(line.name, locale)}`), locale);
  return (
    <Loaded query={timeline} rows={1} height={40}>
      {(entries) => {
        const voids = entries.filter(isVoid);
        if (voids.length === 0) return null;
        return (
          <section className={css['voided']} aria-label={t('log.voidedLines')}>
            <h3>{t('log.voidedLines')}</h3>
            <ul>
              {voids.map((entry) => {
                const words = describeEntry(entry, { t, locale, money });
                const why = joinFacts([words.reason, words.who, words.approver !== '' && t('log.allowedBy', { name: words.approver }), wall.moment(entry.at)], locale);
                return <li key={entry.id}><span><s>{words.about === '' ? onRows : words.about}</s><small>{why}</small></span><s>{words.amount}</s></li>;
              })}
            </ul>
          </section>
        );
      }}
    </Loaded>
  );
}
