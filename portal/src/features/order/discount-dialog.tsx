import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { BadgePercent } from 'lucide-react';
import { localized, useWords } from '../../i18n';
import { Button, Field, Segmented } from '../../ui';
import { useMoney } from '../content';
import { LineChanged, useLineVersion } from './line-changed';
import css from './money.module.css';
import { ReasonDialog, type Why } from './reason-dialog';
import { useDiscount } from './use-discount';
import { useSeenLine } from './use-seen-line';
import { useSettle } from './use-settle';

const shares = [5, 10, 15, 20, 50] as const;

interface DiscountDialogProps { order: OrderView; onClose: () => void; onDone: () => void }

/** A share or an amount off the whole check. */
export function OrderDiscountDialog({ order, onClose, onDone }: DiscountDialogProps) {
  const { t } = useWords();
  const discount = useDiscount(order, null);
  const settle = useSettle(order.id, onDone);
  const give = async (why: Why): Promise<void> => settle(await discount.give(why, order.version));
  return (
    <ReasonDialog title={t('order.money.discountCheck', { number: order.number })} kind="discount" confirm={t('order.money.discount')} icon={BadgePercent} command={discount.command} incomplete={!discount.fits} onConfirm={(why) => void give(why)} onClose={onClose}>
      <DiscountFields discount={discount} />
    </ReasonDialog>
  );
}

/** A share or an amount off one line. */
export function LineDiscountDialog({ order, line, onClose, onDone }: DiscountDialogProps & { line: OrderLine }) {
  const { t, locale } = useWords();
  const discount = useDiscount(order, line);
  const settle = useSettle(order.id, onDone);
  const versionOf = useLineVersion();
  const { seen, conflict, accept } = useSeenLine(line, discount.command, onDone);
  const give = async (why: Why): Promise<void> => settle(await discount.give(why, seen.version));
  return (
    <ReasonDialog title={t('order.money.discountLine', { name: localized(line.name, locale) })} kind="discount" confirm={t('order.money.discount')} icon={BadgePercent} command={discount.command} incomplete={!discount.fits} onConfirm={(why) => void give(why)} onClose={onClose}
      conflict={conflict && <LineChanged line={line} mine={versionOf(seen)} mineTitle={t('order.youSaw')} theirs={{ name: t('order.goOn'), onPress: accept }} own={{ name: t('order.money.back'), onPress: onClose }} />}
    >
      <DiscountFields discount={discount} />
    </ReasonDialog>
  );
}

function DiscountFields({ discount }: { discount: ReturnType<typeof useDiscount> }) {
  const { t } = useWords();
  const money = useMoney();
  const { mode, typed, fits, previewMinor, leftMinor } = discount;
  return (
    <>
      <Segmented label={t('order.money.discount')} wide value={mode} onChange={discount.choose} segments={[{ id: 'percent', name: t('order.money.percent') }, { id: 'amount', name: t('order.money.amount') }]} />
      {mode === 'percent' && <div role="group" aria-label={t('order.money.percent')} className={css['shares']}>{shares.map((share) => <Button key={share} size="lg" look={typed === String(share) ? 'primary' : 'secondary'} onPress={() => discount.type(String(share))}>{share} %</Button>)}</div>}
      <Field label={mode === 'percent' ? t('order.money.percent') : t('order.money.amount')} inputMode="decimal" value={typed} onChange={discount.type} error={typed !== '' && !fits ? t('common.notAnAmount') : undefined} />
      {previewMinor !== null && <p className={css['preview']}><s>{money(leftMinor)}</s> <strong>{money(leftMinor - previewMinor)}</strong></p>}
    </>
  );
}
