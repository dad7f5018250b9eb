import { useState } from 'react';
import { parseMoney, useWords } from '../../i18n';
import { Field, Segmented } from '../../ui';
import { useVenue } from '../content';
import css from './pay.module.css';
import type { TenderForm } from './use-tender-form';

const shares = ['none', '10', '15', 'other'] as const;
type Share = (typeof shares)[number];

/** A tip is the staff's, not revenue (S10): asked apart from the amount. */
export function TipChoice({ form, dueMinor }: { form: TenderForm; dueMinor: number }) {
  const { t } = useWords();
  const { location } = useVenue();
  const [share, setShare] = useState<Share>('none');
  const [typed, setTyped] = useState('');
  const of = (percent: number): number => Math.round((dueMinor * percent) / 100);
  const choose = (next: Share): void => {
    setShare(next);
    form.setTip(next === 'none' ? 0 : next === 'other' ? (parseMoney(typed, location.currencyDigits) ?? 0) : of(Number(next)));
  };
  const type = (text: string): void => {
    setTyped(text);
    form.setTip(parseMoney(text, location.currencyDigits) ?? 0);
  };
  const name = (id: Share): string => (id === 'none' ? t('payments.noTip') : id === 'other' ? t('payments.otherTip') : `${id} %`);
  return (
    <div className={css['tip']}>
      <Segmented label={t('payments.tip')} wide value={share} onChange={choose} segments={shares.map((id) => ({ id, name: name(id) }))} />
      {share === 'other' && <Field label={t('payments.tip')} inputMode="decimal" value={typed} onChange={type} autoFocus error={typed !== '' && parseMoney(typed, location.currencyDigits) === null ? t('common.notAnAmount') : undefined} />}
    </div>
  );
}
