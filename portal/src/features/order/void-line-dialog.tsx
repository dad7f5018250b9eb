import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { localized, useWords } from '../../i18n';
import { Stepper, toast } from '../../ui';
import { useVoidLine } from './api/void-line';
import { LineChanged, useLineVersion } from './line-changed';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSeenLine } from './use-seen-line';
import { useSettle } from './use-settle';

/** Takes back what the kitchen has already, all of a line or some of it; the kitchen is told (O6). */
export function VoidLineDialog({ order, line, onClose, onDone }: { order: OrderView; line: OrderLine; onClose: () => void; onDone: () => void }) {
  const { t, locale } = useWords();
  const command = useVoidLine(line.id);
  const settle = useSettle(order.id, onDone);
  const versionOf = useLineVersion();
  const { seen, conflict, accept } = useSeenLine(line, command, onDone);
  const [quantity, setQuantity] = useState(line.quantity);
  const run = async (why: Why): Promise<void> => {
    const reply = await command.run({ params: { orderId: order.id, lineId: line.id }, body: { lineVersion: seen.version, quantity: Math.min(quantity, seen.quantity), ...why } });
    if (reply) toast.ok(t('order.money.voided', { name: localized(line.name, locale) }));
    settle(reply);
  };
  return (
    <ReasonDialog title={t('order.money.voidTitle', { name: localized(line.name, locale) })} lead={t('order.money.voidLead')} kind="void" confirm={t('order.money.void')} icon={Undo2} danger command={command} onConfirm={(why) => void run(why)} onClose={onClose}
      conflict={conflict && <LineChanged line={line} mine={versionOf(seen)} mineTitle={t('order.youSaw')} theirs={{ name: t('order.goOn'), onPress: () => setQuantity(accept().quantity) }} own={{ name: t('order.money.back'), onPress: onClose }} />}
    >
      {seen.quantity > 1 && <Stepper label={t('order.quantity')} value={quantity} onChange={setQuantity} min={1} max={seen.quantity} words={{ less: t('common.less'), more: t('common.more') }} />}
    </ReasonDialog>
  );
}
