import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Armchair, Plus, RotateCcw, Split, Undo2 } from 'lucide-react';
import { newId } from '../../api';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { rememberOrder } from '../order';
import { useSplitOrder } from './api/split-order';
import { NewCheckColumn } from './new-check-column';
import { bySeats, emptyDraft, leftOf, previewOf, put, wishesOf } from './split-draft';
import type { SplitResult } from './split-done';
import { SplitLine } from './split-line';
import css from './split.module.css';
import { useSplitDraft } from './use-split-draft';

const mostChecks = 8;

/** Dishes are touched onto new checks, one by one or all at once; every touch can be taken back until it is confirmed. */
export function SplitByDish({ order, onDone }: { order: OrderView; onDone: (result: SplitResult) => void }) {
  const { t } = useWords();
  const money = useMoney();
  const cache = useQueryClient();
  const split = useSplitOrder(order.id);
  const { draft, active, change, setActive, undo, canUndo } = useSplitDraft();
  const preview = previewOf(order, draft);
  const staying = order.lines.filter((line) => leftOf(draft, line) > 0);
  const checks = draft.filter((check) => Object.keys(check).length > 0).length;
  const hasSeats = order.lines.some((line) => line.seat !== null);
  const take = (line: OrderLine, pieces: number): void => change(put(draft, active, line, pieces));
  const confirm = async (): Promise<void> => {
    const reply = await split.run({ params: { orderId: order.id }, body: { version: order.version, checks: wishesOf(draft, newId) } });
    if (!reply) return void cache.invalidateQueries({ queryKey: ['order', order.id] });
    for (const each of [reply.order, ...reply.checks]) rememberOrder(cache, each);
    onDone(reply);
  };
  return (
    <>
      <div className={css['tools']}>
        <p>{t('split.touchDish')}</p>
        <span>
          {hasSeats && <Button icon={Armchair} onPress={() => change(bySeats(order), 0)}>{t('split.bySeat')}</Button>}
          <Button icon={Undo2} isDisabled={!canUndo} onPress={undo}>{t('split.undo')}</Button>
          <Button look="quiet" icon={RotateCcw} isDisabled={checks === 0} onPress={() => change(emptyDraft, 0)}>{t('split.startOver')}</Button>
        </span>
      </div>
      <div className={css['columns']}>
        <section className={css['column']} aria-label={t('split.stays', { number: order.number })}>
          <header><h2>{t('split.stays', { number: order.number })}</h2><strong data-testid="split-stays">{money(preview.stays)}</strong></header>
          {staying.length === 0 && <p className={css['none']} role="alert">{t('split.nothingLeft')}</p>}
          <ul>{staying.map((line) => <SplitLine key={line.id} line={line} pieces={leftOf(draft, line)} before={line.quantity - leftOf(draft, line)} label={(name) => t('split.takeOne', { name, number: active + 1 })} onOne={() => take(line, 1)} onAll={() => take(line, line.quantity)} />)}</ul>
        </section>
        {draft.map((check, nth) => (
          <NewCheckColumn key={nth} number={nth + 1} lines={order.lines} draft={draft} check={check} totalMinor={preview.checks[nth] ?? 0} isActive={nth === active} onActive={() => setActive(nth)}
            onBack={(line) => change(put(draft, nth, line, -1))} onRemove={draft.length > 1 ? () => change(draft.filter((_, each) => each !== nth), 0) : undefined} />
        ))}
        {draft.length < mostChecks && <Button size="lg" icon={Plus} className={css['more']} onPress={() => change([...draft, {}], draft.length)}>{t('split.addCheck')}</Button>}
      </div>
      <footer className={css['foot']}>
        <span>{t('split.sum')} <strong data-testid="split-sum">{money(preview.stays + preview.checks.reduce((sum, minor) => sum + minor, 0))}</strong></span>
        <CommandFailure command={split} />
        <Button look="primary" size="xl" icon={Split} isPending={split.pending} isDisabled={checks === 0 || staying.length === 0 || (split.error?.unanswered ?? false)} onPress={() => void confirm()}>{t('split.do', { count: Math.max(1, checks) })}</Button>
      </footer>
    </>
  );
}
