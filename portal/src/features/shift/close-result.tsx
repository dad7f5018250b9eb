import type { Reply } from '@nova/platform/contracts';
import type { closeShift } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useWords } from '../../i18n';
import { Button, Card, join, Notice, Page } from '../../ui';
import { useMoney } from '../content';
import css from './shift.module.css';

/** After the count, and only then: what should have been there. */
export function CloseResult({ result }: { result: Reply<typeof closeShift> }) {
  const { t } = useWords();
  const money = useMoney();
  const navigate = useNavigate();
  const { shift, report, jobId } = result;
  const difference = shift.differenceMinor ?? 0;
  const tone = difference === 0 ? 'exact' : difference > 0 ? 'over' : 'short';
  const Icon = { exact: CircleCheck, over: TrendingUp, short: TrendingDown }[tone];
  return (
    <Page title={t('shift.closed')} narrow subtitle={t('reports.zNumber', { number: report.zNumber ?? 0 })}>
      <Card>
        <div className={join(css['verdict'], css[tone])} role="status">
          <Icon size={40} aria-hidden />
          <span>{t(`shift.verdict.${tone}`)}</span>
          <strong>{money(Math.abs(difference))}</strong>
        </div>
        <dl className={css['facts']}>
          <div><dt>{t('shift.counted')}</dt><dd>{money(shift.countedMinor ?? 0)}</dd></div>
          <div><dt>{t('shift.expected')}</dt><dd>{money(shift.expectedMinor ?? 0)}</dd></div>
          {shift.closingDropMinor > 0 && <div><dt>{t('shift.closingDrop')}</dt><dd>{money(shift.closingDropMinor)}</dd></div>}
          <div><dt>{t('reports.gross')}</dt><dd>{money(report.grossMinor)}</dd></div>
        </dl>
        {shift.disputed && <Notice tone="bad" icon={TriangleAlert} title={t('shift.disputed')}>{t('shift.closedDisputed')}</Notice>}
        <p className={css['lead']}>{jobId ? t('reports.zPrinting') : t('reports.zNoPrinter')}</p>
        <div className={css['acts']}>
          <Button look="primary" size="xl" onPress={() => void navigate({ to: '/reports/$shiftId', params: { shiftId: shift.id } })}>{t('reports.z')}</Button>
          <Button size="xl" onPress={() => void navigate({ to: '/' })}>{t('nav.floor')}</Button>
        </div>
      </Card>
    </Page>
  );
}
