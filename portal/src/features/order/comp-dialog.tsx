import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { HandHeart } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../api';
import { localized, useWords } from '../../i18n';
import { useCompLine } from './api/comp-line';
import { LineChanged, useLineVersion } from './line-changed';
import { ReasonDialog, type Why } from './reason-dialog';
import { useSeenLine } from './use-seen-line';
import { useSettle } from './use-settle';

/** A line on the house: the guest gets it and does not pay for it. */
export function CompDialog({ order, line, onClose, onDone }: { order: OrderView; line: OrderLine; onClose: () => void; onDone: () => void }) {
  const { t, locale } = useWords();
  const command = useCompLine(line.id);
  const settle = useSettle(order.id, onDone);
  const versionOf = useLineVersion();
  const { seen, conflict, accept } = useSeenLine(line, command, onDone);
  const [adjustmentId] = useState(newId);
  const run = async (why: Why): Promise<void> => settle(await command.run({ params: { orderId: order.id, lineId: line.id }, body: { adjustmentId, lineVersion: seen.version, ...why } }));
  return (
    <ReasonDialog title={t('order.money.compTitle', { name: localized(line.name, locale) })} lead={t('order.money.compLead')} kind="comp" confirm={t('order.money.comp')} icon={HandHeart} command={command} onConfirm={(why) => void run(why)} onClose={onClose}
      conflict={conflict && <LineChanged line={line} mine={versionOf(seen)} mineTitle={t('order.youSaw')} theirs={{ name: t('order.goOn'), onPress: accept }} own={{ name: t('order.money.back'), onPress: onClose }} />}
    />
  );
}
