import type { TenderType } from '@nova/platform/contracts';
import type { OrderView } from '@nova/pos/contracts';
import { useState } from 'react';
import { newId } from '../../api';
import { useTakeCardPayment } from './api/take-card-payment';
import { cardToken } from './card-token';

interface Amounts { amountMinor: number; tipMinor: number; share: number | undefined }

/** A sale by card at the pay desk: which card, and the asking. The ids of authorisation and capture are new for each try that was answered. */
export function useCardSale(order: OrderView, tender: TenderType | undefined) {
  const command = useTakeCardPayment(order.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const token = cardToken(tender, chosen);
  return {
    command, token,
    choose: (next: string): void => {
      setChosen(next);
      if (!command.error?.unanswered) command.dismiss();
    },
    take: async (tenderTypeId: string, { amountMinor, tipMinor, share }: Amounts): Promise<OrderView | null> => {
      if (token === null) return null;
      const reply = await command.run({ params: { orderId: order.id }, body: { operationId: newId(), captureId: newId(), version: order.version, tenderTypeId, amountMinor, tipMinor, paymentMethod: token, share } });
      return reply?.order ?? null;
    },
  };
}
export type CardSale = ReturnType<typeof useCardSale>;
