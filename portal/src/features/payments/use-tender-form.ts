import type { TenderType } from '@nova/platform/contracts';
import type { OrderView } from '@nova/pos/contracts';
import { useState } from 'react';
import { useVenue } from '../content';
import { planCash, planOther, roundToStep, tipOf, type ChosenTip, type TenderPlan } from './plan-tender';

const longest = 9;
const nothing: TenderPlan = { amountMinor: 0, tenderedMinor: 0, changeMinor: 0, leftMinor: 0 };

/** What is being paid, how, and with how much tip: the check, or one share of it. Amounts are typed as a till takes them: digits move in from the end. */
export function useTenderForm(order: OrderView, share: OrderView['shares'][number] | undefined) {
  const { location, tenderTypes } = useVenue();
  // A provider that this server has no settings for cannot be asked for anything.
  const tenders = tenderTypes.filter((each) => each.card?.mode !== 'off').sort((a, b) => a.sort - b.sort);
  const [tender, setTender] = useState<TenderType | undefined>(tenders[0]);
  const [typed, setTyped] = useState('');
  const [tip, setTip] = useState<ChosenTip>({ share: 'none', typed: '' });
  const [reference, setReference] = useState('');
  const cash = tender?.kind === 'cash';
  const dueMinor = share?.amountMinor ?? order.dueMinor;
  // All of it was free: the check closes without a tender, and there is nothing to give a tip with.
  const free = order.dueMinor === 0;
  const tipMinor = free ? 0 : tipOf(tip, dueMinor, location.currencyDigits);
  const cashDueMinor = roundToStep(dueMinor, location.cashRoundingMinor);
  const askedMinor = cash ? cashDueMinor + (tipMinor ?? 0) : dueMinor;
  const enteredMinor = typed === '' ? askedMinor : Number(typed);
  const planned = (tippedMinor: number): TenderPlan | null => (cash ? planCash(dueMinor, enteredMinor, tippedMinor, location.cashRoundingMinor) : planOther(dueMinor, enteredMinor, tippedMinor));
  const plan = free ? nothing : tipMinor === null ? null : planned(tipMinor);
  return {
    tenders, tender, cash, free, plan, enteredMinor, dueMinor, cashDueMinor, tip, tipMinor: tipMinor ?? 0, reference, typed,
    choose: (next: TenderType): void => {
      setTender(next);
      setTyped('');
    },
    type: (digits: string): void => setTyped((known) => (known + digits).replace(/^0+/, '').slice(0, longest)),
    erase: (): void => setTyped((known) => known.slice(0, -1)),
    clear: (): void => setTyped(''),
    enter: (minor: number): void => setTyped(String(minor)),
    setTip,
    setReference,
  };
}
export type TenderForm = ReturnType<typeof useTenderForm>;
