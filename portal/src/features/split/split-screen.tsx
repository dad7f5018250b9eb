import type { OrderView } from '@nova/pos/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, CircleSlash2, Equal, ListChecks, Scale } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Segmented } from '../../ui';
import { useMoney } from '../content';
import { useOrder } from '../order';
import { SharesList } from './shares-list';
import { SplitByAmount } from './split-by-amount';
import { SplitByDish } from './split-by-dish';
import { SplitDone, type SplitResult } from './split-done';
import { SplitEvenly } from './split-evenly';
import css from './split.module.css';

type Way = 'dish' | 'even' | 'amount';

/** One check for several purses: dishes onto checks of their own, or what is due in parts (O7). */
export function SplitScreen() {
  const { orderId } = useParams({ from: '/shell/orders/$orderId/split' });
  const order = useOrder(orderId);
  return <Loaded query={order} rows={5} height={72}>{(found) => <SplitDesk key={found.id} order={found} />}</Loaded>;
}

function SplitDesk({ order }: { order: OrderView }) {
  const { t } = useWords();
  const money = useMoney();
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>(order.shares.length > 0 ? 'even' : 'dish');
  const [result, setResult] = useState<SplitResult | null>(null);
  const back = (): void => void navigate({ to: '/orders/$orderId', params: { orderId: order.id } });
  const running = order.state === 'open' || order.state === 'billed';
  if (!running) return <Empty icon={CircleSlash2} title={t('split.notOpen')} action={<Button look="primary" onPress={back}>{t('split.backToCheck', { number: order.number })}</Button>} />;
  if (result) return <SplitDone result={result} />;
  return (
    <div className={css['screen']}>
      <header className={css['head']}>
        <Button look="quiet" icon={ArrowLeft} onPress={back}>{t('split.backToCheck', { number: order.number })}</Button>
        <h1>{t('split.title', { number: order.number })}</h1>
        <strong className={css['due']}>{t('split.due')} <span data-testid="split-due">{money(order.dueMinor)}</span></strong>
      </header>
      <Segmented label={t('split.how')} wide value={way} onChange={setWay} segments={[{ id: 'dish', name: t('split.byDish'), icon: ListChecks }, { id: 'even', name: t('split.evenly'), icon: Equal }, { id: 'amount', name: t('split.byAmount'), icon: Scale }]} />
      {order.lines.length === 0 ? <Empty icon={CircleSlash2} title={t('split.empty')} /> : (
        <>
          {way !== 'dish' && order.shares.length > 0 && <SharesList order={order} />}
          {way === 'dish' && <SplitByDish order={order} onDone={setResult} />}
          {way === 'even' && <SplitEvenly key={order.dueMinor} order={order} />}
          {way === 'amount' && <SplitByAmount key={order.dueMinor} order={order} />}
        </>
      )}
    </div>
  );
}
