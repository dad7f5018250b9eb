import type { TenderType } from '@nova/platform/contracts';
import { CreditCard } from 'lucide-react';
import { localized, useWords } from '../../i18n';
import { Notice, Select } from '../../ui';

interface CardChoiceProps { tender: TenderType; token: string | null; onChange: (token: string) => void }

/** Which card: a till names one only while its provider is in test mode; a real one is named by a reader (P9). */
export function CardChoice({ tender, token, onChange }: CardChoiceProps) {
  const { t, locale } = useWords();
  const card = tender.card;
  if (!card || card.mode === 'off') return <Notice tone="warn" icon={CreditCard} title={t('checkMoney.off')} />;
  if (card.paymentMethods.length === 0) return <Notice tone="info" icon={CreditCard} title={t('checkMoney.live')} />;
  return <Select label={t('checkMoney.card')} options={card.paymentMethods.map((method) => ({ id: method.token, name: localized(method.name, locale) }))} value={token} onChange={onChange} placeholder={t('checkMoney.chooseCard')} />;
}
