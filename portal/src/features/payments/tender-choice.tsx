import type { TenderType } from '@nova/platform/contracts';
import { Banknote, BookUser, CreditCard, Ticket } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { localized, useWords } from '../../i18n';
import css from './pay.module.css';
import type { TenderForm } from './use-tender-form';

const icons: Record<TenderType['kind'], typeof Banknote> = { cash: Banknote, card: CreditCard, 'external-card': CreditCard, voucher: Ticket, 'house-account': BookUser };

export function TenderChoice({ form }: { form: TenderForm }) {
  const { t, locale } = useWords();
  const choose = (keys: Set<string | number>): void => {
    const tender = form.tenders.find((candidate) => keys.has(candidate.id));
    if (tender) form.choose(tender);
  };
  return (
    <ToggleButtonGroup aria-label={t('payments.tender')} selectionMode="single" disallowEmptySelection selectedKeys={form.tender ? [form.tender.id] : []} onSelectionChange={choose} className={css['tenders'] ?? ''}>
      {form.tenders.map((tender) => {
        const Icon = icons[tender.kind];
        return (
          <ToggleButton key={tender.id} id={tender.id} className={css['tender'] ?? ''}>
            <Icon size={26} aria-hidden />
            {localized(tender.name, locale)}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
