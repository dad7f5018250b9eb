import type { TicketTimes } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Bars, Dialog } from '../../ui';
import { useVenue, useWallClock } from '../content';
import { usePlace } from '../session';
import { useTicketTimes } from './api/get-ticket-times';
import css from './kitchen.module.css';

/** `m:ss`; a dash where there was nothing to time. */
const minutes = (seconds: number | null): string => (seconds === null ? '–' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);

/** How long this station takes from fire to bump: today, the last hour, hour by hour. */
export function TimesPanel({ stationId, onClose }: { stationId: string; onClose: () => void }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const { rules } = useVenue();
  const wall = useWallClock();
  const times = useTicketTimes(locationId, stationId);
  return (
    <Dialog shape="drawer" title={t('kitchen.times')} closeLabel={t('common.close')} isOpen onClose={onClose}>
      <Loaded query={times}>
        {({ today, lastHour, hours }) => (
          <>
            <table className={css['times']}>
              <thead><tr><td /><th scope="col">{t('kitchen.timesCount')}</th><th scope="col">{t('kitchen.timesAverage')}</th><th scope="col">{t('kitchen.timesP90')}</th></tr></thead>
              <tbody><Row name={t('kitchen.timesHour')} times={lastHour} /><Row name={t('kitchen.timesToday')} times={today} /></tbody>
            </table>
            {hours.length > 0 && <Bars label={t('kitchen.timesByHour')} bars={hours.map((hour) => ({ id: hour.from, name: wall.time(hour.from), value: hour.averageSeconds ?? 0, text: minutes(hour.averageSeconds) }))} />}
            <p>{t('kitchen.lateAfter', { count: rules.kitchen.lateMinutes })}</p>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Row({ name, times }: { name: string; times: TicketTimes }) {
  return <tr><th scope="row">{name}</th><td>{times.count}</td><td>{minutes(times.averageSeconds)}</td><td>{minutes(times.p90Seconds)}</td></tr>;
}
