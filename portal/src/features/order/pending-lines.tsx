import type { Menu } from '@nova/platform/contracts';
import type { NewLine, OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Intent } from '../../api';
import { joinFacts, listed, useWords } from '../../i18n';
import { Failure } from '../../outcomes';
import { Button } from '../../ui';
import { useMoney } from '../content';
import { linesOf } from './api/add-lines';
import css from './check.module.css';
import { lineHint } from './menu-prices';
import type { LineQueue } from './use-line-queue';

interface PendingLinesProps {
  order: OrderView;
  menu: Menu;
  queue: LineQueue;
}

/** Lines that the server has not answered yet are on the check at once, and look it. */
export function PendingLines({ order, menu, queue }: PendingLinesProps) {
  const sending = [...queue.batches.filter((batch) => batch.state === 'pending').flatMap(linesOf), ...queue.gathered];
  return (
    <>
      {sending.map((line) => <PendingLine key={line.lineId} line={line} menu={menu} order={order} />)}
      {queue.batches.filter((batch) => batch.state === 'failed').map((batch) => <RefusedBatch key={batch.key} batch={batch} menu={menu} order={order} queue={queue} />)}
    </>
  );
}

function PendingLine({ line, menu, order }: { line: NewLine; menu: Menu; order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const hint = lineHint(menu, line, order.orderType);
  return (
    <div className={css['line']} data-pending>
      <span className={css['quantity']}>{line.quantity}</span>
      <span className={css['lineBody']}>
        <span className={css['lineName']}>{hint.name}</span>
        {hint.modifiers.length > 0 && <span className={css['details']}>{joinFacts(hint.modifiers, locale)}</span>}
      </span>
      <span className={css['lineEnd']}>
        <span>{money(hint.totalMinor)}</span>
        <LoaderCircle size={16} className={css['spin']} aria-label={t('order.sending')} />
      </span>
    </div>
  );
}

const priceChange = z.array(z.looseObject({ itemId: z.string(), oldMinor: z.number().nullable(), newMinor: z.number() }));

/** Lines that were refused or never answered: named, with the way on. */
function RefusedBatch({ batch, menu, order, queue }: { batch: Intent; menu: Menu; order: OrderView; queue: LineQueue }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const cache = useQueryClient();
  const lines = linesOf(batch);
  const names = lines.map((line) => `${line.quantity} × ${lineHint(menu, line, order.orderType).name}`);
  const changes = priceChange.safeParse(batch.error?.details['lines']).data ?? [];
  const nameOf = (itemId: string): string => menu.items.find((item) => item.id === itemId)?.name ?? '';
  const [adding, setAdding] = useState(false);
  const addAtNewPrice = async (): Promise<void> => {
    setAdding(true);
    await cache.refetchQueries({ queryKey: ['content', 'menu'] });
    const hashes = cache.getQueriesData<Menu>({ queryKey: ['content', 'menu', order.locationId] }).map(([, fresh]) => fresh?.version ?? '');
    await queue.resend(batch, lines, hashes.find((hash) => hash !== '' && hash !== menu.version) ?? menu.version);
    setAdding(false);
  };
  return (
    <div className={css['refused']}>
      <strong>{listed(names, locale)}</strong>
      {changes.map((change) => <span key={change.itemId}>{t('order.priceNow', { name: nameOf(change.itemId), before: change.oldMinor === null ? '–' : money(change.oldMinor), now: money(change.newMinor) })}</span>)}
      <Failure error={batch.error} onRetry={() => void queue.retry(batch)} onDismiss={() => queue.discard(batch)} actions={batch.error?.code === 'price_changed' && <Button look="primary" onPress={() => void addAtNewPrice()} isPending={adding}>{t('order.addAtNewPrice')}</Button>} />
    </div>
  );
}
