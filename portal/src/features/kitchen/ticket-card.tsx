import { bumpTicket, type Ticket } from '@nova/pos/contracts';
import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import { joinFacts, useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { join } from '../../ui';
import { useMay } from '../session';
import { useBumpTicket } from './api/bump-ticket';
import css from './kitchen.module.css';
import { lateState } from './late-state';
import { TicketHeading, usePlaceName } from './ticket-heading';
import { TicketLines } from './ticket-lines';

interface TicketCardProps {
  ticket: Ticket;
  /** 1 to 9: the key that bumps it. */
  hotkey: number | null;
  /** The bump bar stands on it. */
  chosen: boolean;
  /** Whether it has stood at its place long enough for a touch to mean it. */
  isSteady: (ticketId: string) => boolean;
}

export function TicketCard({ ticket, hotkey, chosen, isSteady }: TicketCardProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const now = useNow();
  const placeName = usePlaceName();
  const bump = useBumpTicket(ticket.id);
  const late = lateState(ticket.firedAt, ticket, now);
  const waits = bump.pending || (bump.error?.unanswered ?? false);
  const allDone = ticket.lines.every((line) => line.doneAt !== null);
  const others = ticket.courses.filter(({ course, state }) => (state === 'held' || state === 'fired') && !ticket.lines.some((line) => line.course === course));
  return (
    <article
      className={join(css['ticket'], css[late], waits && css['leaving'], chosen && css['chosen'])} data-testid={`ticket-${ticket.number}`} data-priority={ticket.priority}
      aria-label={`${t('kitchen.ticket', { number: ticket.number })}, ${placeName(ticket)}`} aria-current={chosen || undefined}
    >
      <header className={css['ticketHead']}>
        <TicketHeading of={ticket} since={ticket.firedAt} late={late} now={now} movedFrom={ticket.movedFrom} />
        <span className={css['meta']}>
          {joinFacts([t('kitchen.ticket', { number: ticket.number }), t(`order.types.${ticket.orderType}`), ticket.covers > 0 && t('floor.covers', { count: ticket.covers }), ticket.serverName], locale)}
        </span>
      </header>
      <TicketLines ticket={ticket} />
      {others.length > 0 && <p className={css['others']}>{joinFacts(others.map(({ course, state }) => `${t('order.courseNumber', { number: course })}: ${t(`course.states.${state}`)}`), locale)}</p>}
      {!bump.error?.unanswered && <CommandFailure command={bump} />}
      {may(bumpTicket) && (
        <Button className={join(css['bump'], allDone && css['offered']) ?? ''} onPress={() => { if (!bump.pending && isSteady(ticket.id)) void bump.run({ params: { ticketId: ticket.id }, body: {} }); }} isPending={bump.pending}>
          <Check size={26} strokeWidth={3} aria-hidden /> {waits ? t('kitchen.sending') : t('kitchen.bump')}
          {hotkey !== null && <kbd className={css['key']} aria-hidden>{hotkey}</kbd>}
        </Button>
      )}
    </article>
  );
}
