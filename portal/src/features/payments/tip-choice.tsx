import { useWords } from '../../i18n';
import { Field, Segmented } from '../../ui';
import { useVenue } from '../content';
import css from './pay.module.css';
import { tipOf, tipShares, type ChosenTip } from './plan-tender';
import type { TenderForm } from './use-tender-form';

/** A tip is the staff's, not revenue (S10): asked apart from the amount. */
export function TipChoice({ form: { tip, setTip } }: { form: TenderForm }) {
  const { t } = useWords();
  const { location } = useVenue();
  const name = (id: ChosenTip['share']): string => (id === 'none' ? t('payments.noTip') : id === 'other' ? t('payments.otherTip') : `${id} %`);
  return (
    <div className={css['tip']}>
      <Segmented label={t('payments.tip')} wide value={tip.share} onChange={(share) => setTip({ ...tip, share })} segments={tipShares.map((id) => ({ id, name: name(id) }))} />
      {tip.share === 'other' && <Field label={t('payments.tip')} inputMode="decimal" value={tip.typed} onChange={(typed) => setTip({ ...tip, typed })} autoFocus error={tipOf(tip, 0, location.currencyDigits) === null ? t('common.notAnAmount') : undefined} />}
    </div>
  );
}
