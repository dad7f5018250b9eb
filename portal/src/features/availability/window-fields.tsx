import { useWords } from '../../i18n';
import { Field } from '../../ui';
import { useVenue, useWallClock } from '../content';
import css from './availability.module.css';
import { instantsOf, type ClockWindow } from './clock-window';

/** From and until, and what that comes to with the dates, so that nobody means another day. */
export function WindowFields({ window, now, onChange }: { window: ClockWindow; now: number; onChange: (window: ClockWindow) => void }) {
  const { t } = useWords();
  const wall = useWallClock();
  const { timeZone } = useVenue().location;
  const meant = instantsOf(window, now, timeZone);
  return (
    <>
      <div className={css['window']}>
        <Field type="time" label={t('availability.windowFrom')} help={t('availability.windowFromHelp')} value={window.from} onChange={(from) => onChange({ ...window, from })} />
        <Field type="time" label={t('availability.windowUntil')} value={window.until} onChange={(until) => onChange({ ...window, until })} />
      </div>
      <p role="status" className={css['soft']}>{meant && t('availability.windowSays', { from: meant.startsAt === null ? t('availability.now') : wall.dateTime(meant.startsAt), until: wall.dateTime(meant.endsAt) })}</p>
    </>
  );
}
