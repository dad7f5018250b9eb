import { useQueryClient } from '@tanstack/react-query';
import { History, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { commandDesk, type Intent } from '../api';
import { useMoney } from '../features/content';
import { useSession } from '../features/session';
import { refusalOf, useWords } from '../i18n';
import { Button, Notice, toast } from '../ui';
import css from './shell.module.css';

/** The acts that have a name of their own here; another is "what you did". */
const named = [
  'add-lines', 'cancel-order', 'capture-hold', 'close-day', 'close-shift', 'count-drawer', 'fire-order', 'hold-card', 'open-order', 'open-shift', 'pay-tip-out', 'record-cash-movement', 'refund-order', 'release-hold', 'split-order',
  'take-card-payment', 'take-payment', 'void-line', 'void-order',
] as const;

/** What was done, as a person calls it: `Cash in of £5.00`. */
function useActName(): (name: string, body: unknown) => string {
  const { t } = useWords();
  const money = useMoney();
  return useCallback((name, body) => {
    const { amountMinor, kind } = (body ?? {}) as { amountMinor?: unknown; kind?: unknown };
    const cash = (['cash-in', 'cash-out', 'drop', 'no-sale'] as const).find((each) => name === 'record-cash-movement' && each === kind);
    const known = named.find((each) => each === name);
    const act = cash ? t(`shift.kinds.${cash}`) : known ? t(`resumed.acts.${known}`) : t('resumed.acts.other');
    return typeof amountMinor === 'number' && amountMinor > 0 ? t('resumed.of', { act, amount: money(amountMinor) }) : act;
  }, [money, t]);
}

/**
 * What a person did before the tab was reloaded and nobody answered: it is sent again under its own id, its end is told, and what did not come through
 * stays in sight until it is let go (design 4).
 */
export function Resumed() {
  const { t } = useWords();
  const { staff } = useSession();
  const cache = useQueryClient();
  const nameOf = useActName();
  const intents = useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot);
  const [, looked] = useState(0);
  useEffect(() => {
    for (const { intent, reply } of commandDesk.resume(staff.id)) {
      void reply.then(
        () => { toast.ok(t('resumed.done', { act: nameOf(intent.name, intent.request.body) })); return cache.invalidateQueries(); },
        () => undefined,
      );
    }
    looked((times) => times + 1);
  }, [cache, nameOf, staff.id, t]);
  const failed = intents.filter((intent) => intent.resumed && intent.state === 'failed');
  const left = commandDesk.leftBy({ than: staff.id });
  if (failed.length + left.length === 0) return null;
  return (
    <section className={css['resumed']} aria-label={t('resumed.title')}>
      {failed.map((intent) => <FailedRow key={intent.key} intent={intent} act={nameOf(intent.contract.name, intent.request['body'])} />)}
      {left.map((kept) => <Notice key={kept.key} tone="warn" icon={History} title={t('resumed.leftBy', { act: nameOf(kept.name, kept.request.body) })} actions={<Button look="quiet" onPress={() => { commandDesk.dismiss(kept.key); looked((times) => times + 1); }}>{t('common.dismiss')}</Button>}>{t('resumed.leftByNext')}</Notice>)}
    </section>
  );
}

function FailedRow({ intent, act }: { intent: Intent; act: string }) {
  const { t } = useWords();
  const { key, contract, request, error } = intent;
  if (!error) return null;
  const refusal = refusalOf(error, t);
  const again = (): void => void commandDesk.run(key, contract, request as never).catch(() => undefined);
  return (
    <Notice alert tone={error.unanswered ? 'warn' : 'bad'} icon={History} title={t(error.unanswered ? 'resumed.unanswered' : 'resumed.refused', { act })} actions={
      <>
        {error.unanswered && <Button icon={RefreshCw} onPress={again}>{t('common.tryAgain')}</Button>}
        <Button look="quiet" onPress={() => commandDesk.dismiss(key)}>{t('common.dismiss')}</Button>
      </>
    }>{`${refusal.title} ${refusal.next}`}</Notice>
  );
}
