import { PackageCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { localized, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty } from '../../ui';
import { useVenue } from '../content';
import { usePlace } from '../session';
import { AllDayPanel } from './all-day-panel';
import { useDivertedPapers } from './api/list-diverted-papers';
import { usePass } from './api/list-pass';
import { DivertedPapers } from './diverted-papers';
import { KitchenBar } from './kitchen-bar';
import css from './kitchen.module.css';
import { PassCard } from './pass-card';
import { RecentlyPassed } from './recently-passed';
import { StaleBanner } from './stale-banner';
import { useKitchenTheme } from './use-kitchen-theme';
import { useRingForNew, useSound } from './use-sound';
import { useSteady } from './use-steady';
import { useUnanswered } from './use-unanswered';

/** The pass: every order with something on the fire, across stations, and how far each station is. From here it goes out. */
export function PassScreen({ stationId }: { stationId: string }) {
  const { t, locale } = useWords();
  const { locationId } = usePlace();
  const { stations } = useVenue();
  const pass = usePass(locationId);
  const diverted = useDivertedPapers(locationId, null);
  const { dark, toggle } = useKitchenTheme();
  const sound = useSound();
  const unanswered = useUnanswered();
  const [open, setOpen] = useState<'recent' | 'all-day' | null>(null);
  const shown = pass.data?.orders;
  useRingForNew(useMemo(() => shown?.map((order) => ({ id: order.orderId, rush: order.priority === 'rush' })), [shown]), sound.on);
  const isSteady = useSteady(useMemo(() => shown?.map(({ orderId }) => orderId) ?? [], [shown]));
  const kitchenPapers = diverted.data?.papers.filter((paper) => paper.stationIds.length > 0) ?? [];
  return (
    <div className={css['screen']} data-theme={dark ? 'dark' : 'light'}>
      <KitchenBar title={localized(stations.find((station) => station.id === stationId)?.name ?? {}, locale)} waiting={t('kitchen.atPass', { count: shown?.length ?? 0 })} dark={dark} onTheme={toggle} sound={sound} onAllDay={() => setOpen('all-day')}>
        <Button onPress={() => setOpen(open === 'recent' ? null : 'recent')} aria-expanded={open === 'recent'}>{t('kitchen.sentRecently', { count: pass.data?.recentlyPassed.length ?? 0 })}</Button>
      </KitchenBar>
      <StaleBanner unanswered={unanswered} />
      <DivertedPapers papers={kitchenPapers} />
      <Loaded query={pass} rows={3} height={220}>
        {(loaded) => (
          <>
            {open === 'recent' && <RecentlyPassed orders={loaded.recentlyPassed} />}
            {loaded.orders.length === 0
              ? <Empty icon={PackageCheck} title={t('kitchen.passEmpty')}>{t('kitchen.emptyNext')}</Empty>
              : <div className={css['tickets']}>{loaded.orders.map((order) => <PassCard key={order.orderId} order={order} isSteady={isSteady} />)}</div>}
          </>
        )}
      </Loaded>
      {open === 'all-day' && <AllDayPanel stationId={null} onClose={() => setOpen(null)} />}
    </div>
  );
}
