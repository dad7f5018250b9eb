import { CalendarCheck, TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n';
import { useNow } from '../../live';
import { Button, Dialog, Notice } from '../../ui';
import { useVenue, useWallClock } from '../content';
import { businessDaySpan } from '../money';

interface CloseDayDialogProps { businessDate: string; onConfirm: () => void; onClose: () => void }

/** Asked before a day is closed: nothing opens it again, and while it lasts no shift opens (S9). */
export function CloseDayDialog({ businessDate, onConfirm, onClose }: CloseDayDialogProps) {
  const { t } = useWords();
  const { location } = useVenue();
  const wall = useWallClock();
  const now = useNow();
  const date = wall.date(businessDate);
  const { to } = businessDaySpan(businessDate, location.timeZone, location.cutoffHour);
  const lasts = Date.parse(to) > now;
  return (
    <Dialog role="alertdialog" title={t('reports.closeDayAsk', { date })} closeLabel={t('common.close')} isOpen onClose={onClose} footer={
      <>
        <Button size="lg" onPress={onClose}>{t('log.leaveIt')}</Button>
        <Button look="danger" size="lg" icon={CalendarCheck} onPress={onConfirm}>{t('reports.closeDayOf', { date })}</Button>
      </>
    }>
      <p>{t('reports.closeDayFinal')}</p>
      {lasts && <Notice tone="warn" icon={TriangleAlert} title={t('reports.closeDayUntil', { time: wall.dateTime(to) })} />}
    </Dialog>
  );
}
