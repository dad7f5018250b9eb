import type { OrderView } from '@nova/pos/contracts';
import { localized, useWords } from '../../../i18n';
import { Field, Segmented, Select } from '../../../ui';
import { useMoney } from '../../content';
import { RefundLines } from './refund-lines';
import css from './refund.module.css';
import { toCash, toTenders, type RefundForm } from './use-refund-form';

/** What goes back and where to, with what is left of each at every step. */
export function RefundFields({ order, form }: { order: OrderView; form: RefundForm }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const ways = [
    { id: toTenders, name: t('checkMoney.refund.toTenders') },
    ...(form.tenders.length > 1 ? form.tenders.map((tender) => ({ id: tender.id, name: t('checkMoney.refund.toTender', { name: localized(tender.name, locale), amount: money(tender.leftMinor + tender.leftTipMinor) }) })) : []),
    ...(form.cash.length > 0 && form.tenders.some(({ kind }) => kind !== 'cash') ? [{ id: toCash, name: t('checkMoney.refund.toCash') }] : []),
  ];
  const tooMuch = form.tooMuch ? t('errors.refund_exceeds_capture.title') : undefined;
  return (
    <>
      <Segmented label={t('checkMoney.refund.by')} wide value={form.by} onChange={form.setBy} segments={[{ id: 'line', name: t('checkMoney.refund.byLine') }, { id: 'amount', name: t('checkMoney.refund.byAmount') }]} />
      {form.by === 'line' ? <RefundLines order={order} form={form} /> : (
        <Field label={t('checkMoney.refund.amount')} inputMode="decimal" value={form.amount.typed} onChange={form.amount.type} help={t('checkMoney.refund.atMost', { amount: money(form.leftMinor) })} error={form.amount.minor === null ? t('common.notAnAmount') : tooMuch} />
      )}
      {form.tenders.some(({ leftTipMinor }) => leftTipMinor > 0) && (
        <Field label={t('checkMoney.refund.tip')} inputMode="decimal" value={form.tip.typed} onChange={form.tip.type} help={t('checkMoney.refund.tipAtMost', { amount: money(form.leftTipMinor) })} error={form.tip.minor === null ? t('common.notAnAmount') : form.tip.minor > form.leftTipMinor ? t('errors.refund_exceeds_capture.title') : undefined} />
      )}
      <Select label={t('checkMoney.refund.to')} options={ways} value={form.where} onChange={form.setWhere} placeholder={t('checkMoney.refund.to')} />
      {form.by === 'line' && tooMuch && <p className={css['tooMuch']} role="alert">{tooMuch}. {t('checkMoney.refund.atMost', { amount: money(form.leftMinor) })}</p>}
    </>
  );
}
