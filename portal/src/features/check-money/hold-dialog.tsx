import type { OrderView } from '@nova/pos/contracts';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { localized, useWords } from '../../i18n';
import { Button, Dialog, Field, Select, toast } from '../../ui';
import { useMoney, useVenue } from '../content';
import { useAmountField } from './use-amount-field';
import { useHoldCard } from './api/hold-card';
import { Asking } from './asking';
import { cameThrough } from './attempt';
import { CardChoice } from './card-choice';
import { CardFailure } from './card-failure';
import { cardToken } from './card-token';
import css from './check-money.module.css';

interface HoldDialogProps { order: OrderView; onDone: (order: OrderView) => void; onClose: () => void }

/** A tab: money is held on a card before anybody knows what the check will come to. */
export function HoldDialog({ order, onDone, onClose }: HoldDialogProps) {
  const { t, locale } = useWords();
  const money = useMoney();
  const { tenderTypes } = useVenue();
  const tenders = tenderTypes.filter((each) => each.kind === 'card' && each.card?.mode !== 'off');
  const [tenderId, setTenderId] = useState(tenders[0]?.id ?? null);
  const tender = tenders.find(({ id }) => id === tenderId);
  const [chosen, setChosen] = useState<string | null>(null);
  const token = cardToken(tender, chosen);
  const amount = useAmountField(order.dueMinor);
  const command = useHoldCard(order.id);
  const ready = tender !== undefined && token !== null && amount.minor !== null && amount.minor > 0;
  const hold = async (): Promise<void> => {
    if (!tender || token === null || !amount.minor) return;
    const reply = await command.run({ params: { orderId: order.id }, body: { operationId: newId(), version: order.version, tenderTypeId: tender.id, amountMinor: amount.minor, paymentMethod: token } });
    if (!reply) return;
    onDone(reply.order);
    onClose();
    if (cameThrough(reply)) toast.ok(t('checkMoney.hold.done', { amount: money(amount.minor) }));
  };
  return (
    <Dialog title={t('checkMoney.hold.title')} closeLabel={t('common.close')} isOpen onClose={onClose}
      footer={!command.pending && <Button look="primary" size="xl" icon={CreditCard} onPress={() => void hold()} isDisabled={!ready || (command.error?.unanswered ?? false)}>{t('checkMoney.hold.confirm', { amount: money(amount.minor ?? 0) })}</Button>}>
      {command.pending ? <Asking /> : (
        <div className={css['fields']}>
          <p>{t('checkMoney.hold.lead')}</p>
          {tenders.length > 1 && <Select label={t('payments.tender')} options={tenders.map(({ id, name }) => ({ id, name: localized(name, locale) }))} value={tenderId} onChange={setTenderId} placeholder={t('payments.tender')} />}
          {tender && <CardChoice tender={tender} token={token} onChange={setChosen} />}
          <Field label={t('checkMoney.hold.amount')} inputMode="decimal" value={amount.typed} onChange={amount.type} error={amount.minor === null ? t('common.notAnAmount') : undefined} />
        </div>
      )}
      <CardFailure command={command} />
    </Dialog>
  );
}
