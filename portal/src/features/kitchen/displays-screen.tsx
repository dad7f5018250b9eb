import { replayDisplayDelivery, type DisplayDelivery } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock, MonitorX, PowerOff, RotateCcw, type LucideIcon } from 'lucide-react';
import { joinFacts, useWords } from '../../i18n';
import { CommandFailure, Loaded } from '../../outcomes';
import { Button, Card, Empty, Page, Pill, Table, toast, type Tone } from '../../ui';
import { useWallClock } from '../content';
import { useMay, usePlace } from '../session';
import { useDisplayDeliveries } from './api/list-display-deliveries';
import { useReplayDelivery } from './api/replay-display-delivery';
import { kitchenKeys } from './keys';
import css from './kitchen.module.css';

const looks: Record<DisplayDelivery['state'], { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'info', icon: Clock },
  sent: { tone: 'ok', icon: CircleCheck },
  dead: { tone: 'bad', icon: CircleAlert },
};

/** What displays of other makers were told, what they did not take and why; a manager sends that again. */
export function DisplaysScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const query = useDisplayDeliveries(locationId);
  return (
    <Page title={t('displays.title')} subtitle={t('displays.lead')}>
      <Loaded query={query} rows={4}>
        {({ displays, deliveries }) => (displays.length === 0 ? <Empty icon={MonitorX} title={t('displays.none')}>{t('displays.noneNext')}</Empty> : (
          <>
            <div className={css['displays']}>{displays.map((display) => <DisplayCard key={display.displayId} display={display} />)}</div>
            <Deliveries deliveries={deliveries} nameOf={(id) => displays.find((display) => display.displayId === id)?.name ?? id} />
          </>
        ))}
      </Loaded>
    </Page>
  );
}

interface DisplayHealth { displayId: string; name: string; active: boolean; waiting: number; dead: number; lastSentAt: string | null }

function DisplayCard({ display }: { display: DisplayHealth }) {
  const { t } = useWords();
  const wall = useWallClock();
  const { name, active, waiting, dead, lastSentAt } = display;
  return (
    <Card title={name}>
      <p className={css['displayFacts']}>
        {!active && <Pill tone="mute" icon={PowerOff}>{t('displays.off')}</Pill>}
        {dead > 0 && <Pill tone="bad" icon={CircleAlert}>{t('displays.dead', { count: dead })}</Pill>}
        {waiting > 0 && <Pill tone="info" icon={Clock}>{t('displays.waiting', { count: waiting })}</Pill>}
        {active && dead + waiting === 0 && <Pill tone="ok" icon={CircleCheck}>{t('displays.allTaken')}</Pill>}
      </p>
      {lastSentAt && <p className={css['soft']}>{t('displays.lastSent', { time: wall.time(lastSentAt) })}</p>}
    </Card>
  );
}

function Deliveries({ deliveries, nameOf }: { deliveries: readonly DisplayDelivery[]; nameOf: (displayId: string) => string }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  if (deliveries.length === 0) return <Empty icon={Clock} title={t('displays.noDeliveries')} />;
  const event = (type: string): string => t(`displays.events.${/ticket\.(bumped|recalled|changed)/.exec(type)?.[1] ?? 'fired'}` as 'displays.events.fired');
  return (
    <Table cards label={t('displays.deliveries')} rows={deliveries} keyOf={(each) => each.id} columns={[
      { id: 'at', name: t('common.time'), wideOnly: true, cell: (each) => wall.time(each.createdAt) },
      { id: 'ticket', name: t('displays.ticket'), cell: (each) => <span className={css['deliveryTitle']}><strong>#{each.ticketNumber} {event(each.eventType)}</strong><small>{joinFacts([nameOf(each.displayId), each.state !== 'sent' && reasonOf(each, t)], locale)}</small></span> },
      { id: 'state', name: t('common.state'), cell: (each) => <Pill {...looks[each.state]}>{t(`displays.states.${each.state}`)}</Pill> },
      { id: 'acts', name: t('common.acts'), cell: (each) => (each.state === 'dead' ? <Replay delivery={each} /> : null) },
    ]} />
  );
}

function reasonOf({ attempts, lastStatus, lastError }: DisplayDelivery, t: ReturnType<typeof useWords>['t']): string {
  const why = lastStatus !== null ? t('displays.answer', { status: lastStatus }) : (lastError ?? t('displays.noAnswer'));
  return attempts === 0 ? '' : `${t('displays.attempts', { count: attempts })}, ${why}`;
}

function Replay({ delivery }: { delivery: DisplayDelivery }) {
  const { t } = useWords();
  const may = useMay();
  const cache = useQueryClient();
  const { locationId } = usePlace();
  const command = useReplayDelivery(delivery.id);
  if (!may(replayDisplayDelivery)) return null;
  const run = async (): Promise<void> => {
    if (!(await command.run({ params: { deliveryId: delivery.id }, body: {} }))) return;
    toast.ok(t('displays.replayed', { number: delivery.ticketNumber }));
    await cache.invalidateQueries({ queryKey: kitchenKeys.displays(locationId) });
  };
  return (
    <>
      <Button icon={RotateCcw} onPress={() => void run()} isPending={command.pending}>{t('displays.replay')}</Button>
      <CommandFailure command={command} />
    </>
  );
}
