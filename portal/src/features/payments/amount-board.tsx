import { useWords } from '../../i18n';
import { useMoney } from '../content';
import css from './pay.module.css';
import type { TenderForm } from './use-tender-form';

/** What is typed, and what it will come to, before anything is taken. */
export function AmountBoard({ form }: { form: TenderForm }) {
  const { t } = useWords();
  const money = useMoney();
  const { plan } = form;
  return (
    <div className={css['board']} aria-live="polite">
      <div>
        <span>{form.cash ? t('payments.received') : t('payments.amount')}</span>
        <strong data-typed={form.typed !== ''}>{money(form.enteredMinor)}</strong>
      </div>
      <div className={css['outcome']}>
        <span>{plan === null ? t('payments.notPossible') : plan.leftMinor > 0 || !form.cash ? t('payments.leftAfter') : t('payments.change')}</span>
        <strong>{plan === null ? '–' : money(plan.leftMinor > 0 || !form.cash ? plan.leftMinor : plan.changeMinor)}</strong>
      </div>
    </div>
  );
}
