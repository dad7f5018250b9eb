import { bumpOrder, type KdsLine, type PassOrder } from '@nova/pos/contracts';
import { CircleCheck, LoaderCircle, PackageCheck } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { joinFacts, localized, useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { Button, join } from '../../ui';
import { useVenue } from '../content';
import { useMay } from '../session';
import { useBumpOrder } from './api/bump-order';
import css from './kitchen.module.css';
import { lateState } from './late-state';
import { TicketHeading, usePlaceName } from './ticket-heading';
import { LineWords } from './ticket-lines';

interface ToSend { readonly line: KdsLine; readonly isDone: boolean; readonly key: string }

interface PassCardProps {
  order: PassOrder;
  /** Whether it has stood at its place long enough for a touch to mean it. */
  isSteady: (orderId: string) => boolean;
}

/** One order at the pass: how far each station is, what it is made of, and the button that sends it out. */
export function PassCard({ order, isSteady }: PassCardProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const now = useNow();
  const placeName = usePlaceName();
  const send = useBumpOrder(order.orderId);
  const since = order.since ?? order.tickets[0]?.firedAt ?? '';
  const late = lateState(since, order, now);
  const here = order.courses.filter((course) => course.state === 'fired' || course.state === 'ready');
  const waits = send.pending || (send.error?.unanswered ?? false);
  const isReady = order.stations.every((station) => station.openTickets === 0);
  const run = (courses?: number[]): void => { if (!send.pending && isSteady(order.orderId)) void send.run({ params: { orderId: order.orderId }, body: courses ? { courses } : {} }); };
  return (
    <article className={join(css['ticket'], css[late], waits && css['leaving'])} data-testid={`pass-${order.orderNumber}`} aria-label={`${t('order.check', { number: order.orderNumber })}, ${placeName(order)}`}>
      <header className={css['ticketHead']}>
        <TicketHeading of={order} since={since} late={late} now={now} />
        <span className={css['meta']}>{joinFacts([t('order.check', { number: order.orderNumber }), t(`order.types.${order.orderType}`), order.covers > 0 && t('floor.covers', { count: order.covers }), order.serverName], locale)}</span>
      </header>
      <StationProgress order={order} />
      <div className={css['lines']}>
        {here.map(({ course, state }) => (
          <section key={course}>
            <h3 className={css['course']}>{t('order.courseNumber', { number: course })}: {t(`course.states.${state}`)}
              {here.length > 1 && may(bumpOrder) && <Button size="md" isPending={send.pending} onPress={() => run([course])}>{t('kitchen.sendCourse', { number: course })}</Button>}
            </h3>
            <ul>{linesOf(order, course).map(({ line, isDone, key }) => <li key={key}><LineWords line={line} isDone={isDone} /></li>)}</ul>
          </section>
        ))}
      </div>
      {!send.error?.unanswered && <CommandFailure command={send} />}
      {may(bumpOrder) && (
        <AriaButton className={join(css['bump'], isReady && css['offered']) ?? ''} isPending={send.pending} onPress={() => run()}>
          <PackageCheck size={26} aria-hidden /> {waits ? t('kitchen.sending') : t('kitchen.sendOut')}
        </AriaButton>
      )}
    </article>
  );
}

function StationProgress({ order }: { order: PassOrder }) {
  const { t, locale } = useWords();
  const { stations } = useVenue();
  return (
    <ul className={css['progress']} aria-label={t('kitchen.progress')}>
      {order.stations.map(({ stationId, lines, linesDone, openTickets }) => (
        <li key={stationId} data-ready={openTickets === 0}>
          {openTickets === 0 ? <CircleCheck size={20} aria-hidden /> : <LoaderCircle size={20} aria-hidden />}
          <span>{localized(stations.find((station) => station.id === stationId)?.name ?? {}, locale)}</span>
          <strong>{openTickets === 0 ? t('kitchen.stationReady') : t('kitchen.stationDone', { done: linesDone, count: lines })}</strong>
          <span className={css['track']} aria-hidden><span style={{ inlineSize: `${(linesDone / Math.max(1, lines)) * 100}%` }} /></span>
        </li>
      ))}
    </ul>
  );
}

const linesOf = (order: PassOrder, course: number): ToSend[] =>
  order.tickets.flatMap((ticket) => ticket.lines.filter((line) => line.course === course).map((line) => ({ line, isDone: ticket.state === 'bumped' || line.doneAt !== null, key: ticket.id + line.lineId })));
