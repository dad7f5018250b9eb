import { printCreditReceipt, type OrderRefund, type OrderView } from '@nova/pos/contracts';
import { CircleCheck, CircleX, Hourglass, Printer, TriangleAlert } from 'lucide-react';
import { useWords } from '../../../i18n';
import { CommandFailure } from '../../../outcomes';
import { Button, toast } from '../../../ui';
import { useMoney } from '../../content';
import { useMay } from '../../session';
import { usePrintCreditReceipt } from '../api/print-credit-receipt';
import { attemptsOf } from '../attempt';
import { AttemptPill } from '../attempt-pill';
import { nextWords, reasonWords } from '../attempt-words';
import css from './refund.module.css';

/** What became of a refund: given back, on its way, in part, or not at all; with its credit receipt and each share of it. */
export function RefundResult({ order, refund }: { order: OrderView; refund: OrderRefund }) {
  const { t } = useWords();
  const money = useMoney();
  const asked = refund.amountMinor + refund.tipMinor, given = refund.givenMinor + refund.givenTipMinor;
  const how = refund.state === 'open' ? 'open' : given === 0 ? 'failed' : given < asked ? 'part' : 'done';
  const Icon = { open: Hourglass, failed: CircleX, part: TriangleAlert, done: CircleCheck }[how];
  const shares = attemptsOf(order.operations).filter(({ operation }) => operation.refundId === refund.id);
  return (
    <section className={css['result']} data-how={how} role="status">
      <Icon size={48} aria-hidden />
      <h3>{t(`checkMoney.refund.${how}Title`, { amount: money(asked), given: money(given) })}</h3>
      {how !== 'done' && <p>{t(`checkMoney.refund.${how}Next`)}</p>}
      {shares.length > 0 && (
        <ul>
          {shares.map((share) => (
            <li key={share.id}>
              <AttemptPill attempt={share} /><b>{money(share.operation.amountMinor + share.operation.tipMinor)}</b>
              {share.state !== 'succeeded' && <small>{share.operation.reasonCode ? reasonWords(share.operation.reasonCode, t) : nextWords(share, t)}</small>}
            </li>
          ))}
        </ul>
      )}
      {refund.number && <CreditReceipt order={order} refund={refund} number={refund.number} />}
    </section>
  );
}

/** The number that the refund has in the journal, and its paper once more; a second print says DUPLICATE (S11). */
export function CreditReceipt({ order, refund, number }: { order: OrderView; refund: OrderRefund; number: string }) {
  const { t } = useWords();
  const may = useMay();
  const command = usePrintCreditReceipt(refund.id);
  const print = async (): Promise<void> => { if (await command.run({ params: { orderId: order.id, refundId: refund.id }, body: {} })) toast.ok(t('checkMoney.refund.againDone')); };
  return (
    <>
      <p className={css['credit']}>
        <span>{t('checkMoney.refund.credit', { number })}</span>
        {may(printCreditReceipt) && <Button icon={Printer} onPress={() => void print()} isPending={command.pending}>{t('checkMoney.refund.again')}</Button>}
      </p>
      <CommandFailure command={command} />
    </>
  );
}
