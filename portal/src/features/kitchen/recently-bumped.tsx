import { recallTicket, type Ticket } from '@nova/pos/contracts';
import { Undo2 } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { useWallClock } from '../content';
import { useMay } from '../session';
import { useRecallTicket } from './api/recall-ticket';
import css from './kitchen.module.css';

/** A ticket that was bumped by mistake comes back with one touch. */
export function RecentlyBumped({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useWords();
  return (
    <section className={css['recent']} aria-label={t('kitchen.recentTitle')}>
      {tickets.length === 0 && <p>{t('kitchen.noRecent')}</p>}
      {tickets.map((ticket) => <Bumped key={ticket.id} ticket={ticket} />)}
    </section>
  );
}

function Bumped({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useWords();
  const may = useMay();
  const wall = useWallClock();
  const recall = useRecallTicket(ticket.id);
  return (
    <div className={css['bumped']}>
      <strong>{joinFacts([t('kitchen.ticket', { number: ticket.number }), ticket.tableName || ticket.orderName], locale)}</strong>
      <small>{ticket.bumpedAt && wall.moment(ticket.bumpedAt)}</small>
      <CommandFailure command={recall} />
      {may(recallTicket) && <Button icon={Undo2} isPending={recall.pending} onPress={() => void recall.run({ params: { ticketId: ticket.id }, body: {} })}>{t('kitchen.recall')}</Button>}
    </div>
  );
}
