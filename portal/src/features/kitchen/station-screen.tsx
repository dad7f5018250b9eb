import { bumpTicket, recallTicket } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { ChefHat } from 'lucide-react';
import { useMemo, useState } from 'react';
import { applyFacts, commandDesk, useFreshness } from '../../api';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useVenue } from '../content';
import { useMay, usePlace } from '../session';
import { AllDayPanel } from './all-day-panel';
import { useDivertedPapers } from './api/list-diverted-papers';
import { useTickets } from './api/list-tickets';
import { DivertedPapers } from './diverted-papers';
import { KitchenBar } from './kitchen-bar';
import css from './kitchen.module.css';
import { RecentlyBumped } from './recently-bumped';
import { StaleBanner } from './stale-banner';
import { TicketCard } from './ticket-card';
import { TimesPanel } from './times-panel';
import { useBumpBar } from './use-bump-bar';
import { useKitchenTheme } from './use-kitchen-theme';
import { useRingForNew, useSound } from './use-sound';
import { useSteady } from './use-steady';
import { useUnanswered } from './use-unanswered';

/** What one station has to cook: rushed first, then oldest first. Its state is the server's: two screens of a station show the same. */
export function StationScreen({ stationId }: { stationId: string }) {
  const { t, locale } = useWords();
  const { locationId } = usePlace();
  const { stations } = useVenue();
  const tickets = useTickets(locationId, stationId);
  const diverted = useDivertedPapers(locationId, stationId);
  const { dark, toggle } = useKitchenTheme();
  const sound = useSound();
  const unanswered = useUnanswered();
  const [open, setOpen] = useState<'recent' | 'all-day' | 'times' | null>(null);
  const shown = tickets.data?.tickets;
  useRingForNew(useMemo(() => shown?.map((ticket) => ({ id: ticket.id, rush: ticket.priority === 'rush' })), [shown]), sound.on);
  const press = useKeyedMoves();
  const ids = useMemo(() => shown?.map(({ id }) => id) ?? [], [shown]);
  const isSteady = useSteady(ids);
  const chosen = useBumpBar({ ids, isSteady, bump: press.bump, recall: () => press.recall(tickets.data?.recentlyBumped[0]?.id) });
  const station = stations.find((candidate) => candidate.id === stationId);
  return (
    <div className={css['screen']} data-theme={dark ? 'dark' : 'light'}>
      <KitchenBar title={localized(station?.name ?? {}, locale)} waiting={t('kitchen.waiting', { count: shown?.length ?? 0 })} dark={dark} onTheme={toggle} sound={sound} onAllDay={() => setOpen('all-day')} onTimes={() => setOpen('times')}>
        <Button onPress={() => setOpen(open === 'recent' ? null : 'recent')} aria-expanded={open === 'recent'}>{t('kitchen.recent', { count: tickets.data?.recentlyBumped.length ?? 0 })}</Button>
      </KitchenBar>
      <StaleBanner unanswered={unanswered} />
      <DivertedPapers papers={diverted.data?.papers ?? []} />
      <Loaded query={tickets} rows={3} height={220}>
        {(loaded) => (
          <>
            {open === 'recent' && <RecentlyBumped tickets={loaded.recentlyBumped} />}
            {loaded.tickets.length === 0
              ? <Empty icon={ChefHat} title={t('kitchen.empty')}>{t('kitchen.emptyNext')}</Empty>
              : <div className={css['tickets']}>{loaded.tickets.map((ticket, index) => <TicketCard key={ticket.id} ticket={ticket} hotkey={index < 9 ? index + 1 : null} chosen={chosen === ticket.id} isSteady={isSteady} />)}</div>}
          </>
        )}
      </Loaded>
      {open === 'all-day' && <AllDayPanel stationId={stationId} onClose={() => setOpen(null)} />}
      {open === 'times' && <TimesPanel stationId={stationId} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Bump and recall by key, on the same desk and under the same names as the buttons: pressing both is once. */
function useKeyedMoves() {
  const may = useMay();
  const cache = useQueryClient();
  const freshness = useFreshness();
  const run = (contract: typeof bumpTicket | typeof recallTicket, type: 'ticket.bumped.v1' | 'ticket.recalled.v1', ticketId: string | undefined): void => {
    if (ticketId === undefined || !may(contract)) return;
    const request = { params: { ticketId }, body: {} };
    commandDesk.run(`${contract.name}:${ticketId}`, contract, request as never).then(() => applyFacts(cache, freshness, [{ type }]), () => undefined);
  };
  return { bump: (ticketId: string) => run(bumpTicket, 'ticket.bumped.v1', ticketId), recall: (ticketId: string | undefined) => run(recallTicket, 'ticket.recalled.v1', ticketId) };
}
