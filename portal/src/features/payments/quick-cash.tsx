import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { useMoney, useVenue } from '../content';
import css from './pay.module.css';
import { quickCash } from './plan-tender';
import type { TenderForm } from './use-tender-form';

/** One touch for what guests usually hand over. */
export function QuickCash({ form }: { form: TenderForm }) {
  const { t } = useWords();
  const money = useMoney();
  const { denominationsMinor, location } = useVenue();
  const sums = quickCash(form.cashDueMinor + form.tipMinor, denominationsMinor, location.cashRoundingMinor);
  return (
    <div role="group" aria-label={t('payments.quickCash')} className={css['quick']}>
      {sums.map((sum, index) => <Button key={sum} size="lg" onPress={() => form.enter(sum)}>{index === 0 ? t('payments.exact') : money(sum)}</Button>)}
    </div>
  );
}
