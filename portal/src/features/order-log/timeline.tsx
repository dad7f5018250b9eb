import { useWords, type Translate } from '../../i18n';
import { Loaded } from '../../outcomes';
import { useWallClock } from '../content';
import { useOrderTimeline } from './api/get-order-timeline';
import { eventSlug, timelineEvents } from './event-slug';
import css from './log.module.css';

function words(type: string, t: Translate): string {
  const slug = eventSlug(type);
  const known = timelineEvents.find((name) => name === slug);
  return known ? t(`log.events.${known}`) : type;
}

/** Who did what, when, in the order it happened. */
export function Timeline({ orderId }: { orderId: string }) {
  const { t } = useWords();
  const wall = useWallClock();
  const timeline = useOrderTimeline(orderId);
  return (
    <Loaded query={timeline} rows={5} height={40}>
      {(events) => (
        <ol className={css['timeline']}>
          {events.map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{wall.time(event.at)}</time>
              <span><strong>{words(event.type, t)}</strong><small>{event.actorName}</small></span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
