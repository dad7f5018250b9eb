import type { Ticket } from '@nova/pos/contracts';
import { bumpTicket } from '@nova/pos/contracts';
import { AlarmClock, Check, Clock, Timer } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { joinFacts, useWords } from '../../i18n';
import { useNow } from '../../live';
import { CommandFailure } from '../../outcomes';
import { join, stopwatch } from '../../ui';
import { useMay } from '../session';
import { useBumpTicket } from './api/bump-ticket';
import css from './kitchen.module.css';
import { ticketAge } from './ticket-age';
import { TicketLines } from './ticket-lines';

interface TicketCardProps {
  ticket: Ticket;
  /** 1 to 9: the key that bumps it. */
  hotkey: number | null;
}

const icons = { fresh: Timer, warm: Clock, late: AlarmClock };

export function TicketCard({ ticket, hotkey }: TicketCardProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const now = useNow();
  const bump = useBumpTicket(ticket.id);
  const age = ticketAge(ticket.firedAt, now);
  const Icon = icons[age];
  const run = (): void => {
    if (!bump.pending && may(bumpTicket)) void bump.run({ params: { ticketId: ticket.id }, body: {} });
  };
  useBumpKey(hotkey, run);
  const place = ticket.tableName ? t('floor.table', { name: ticket.tableName }) : ticket.orderName || t(`order.types.${ticket.orderType}`);
  return (
    <article className={join(css['ticket'], css[age], bump.pending && css['leaving'])} data-testid={`ticket-${ticket.number}`} aria-label={`${t('kitchen.ticket', { number: ticket.number })}, ${place}`}>
      <header className={css['ticketHead']}>
        <h2 className={css['place']}>{place}</h2>
        <span className={css['age']}><Icon size={22} aria-hidden /> {stopwatch(ticket.firedAt, now)}{age === 'late' && <span className={css['lateWord']}>{t('kitchen.late')}</span>}</span>
        <span className={css['meta']}>
          {joinFacts([t('kitchen.ticket', { number: ticket.number }), t(`order.types.${ticket.orderType}`), ticket.covers > 0 && t('floor.covers', { count: ticket.covers }), ticket.serverName], locale)}
        </span>
      </header>
      <TicketLines lines={ticket.lines} />
      <CommandFailure command={bump} />
      {may(bumpTicket) && (
        <Button className={css['bump'] ?? ''} onPress={run} isPending={bump.pending}>
          <Check size={26} strokeWidth={3} aria-hidden /> {t('kitchen.bump')}
          {hotkey !== null && <kbd className={css['key']} aria-hidden>{hotkey}</kbd>}
        </Button>
      )}
    </article>
  );
}

/** Bump bars are keyboards: the number of the place on the screen clears the ticket. */
function useBumpKey(hotkey: number | null, run: () => void): void {
  useEffect(() => {
    if (hotkey === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === String(hotkey) && !event.ctrlKey && !event.metaKey && !event.altKey) run();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
}
