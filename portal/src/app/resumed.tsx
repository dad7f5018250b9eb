import { useQueryClient } from '@tanstack/react-query';
import { History, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { commandDesk, type Intent } from '../api';
import { useMoney, useVenue } from '../features/content';
import { useSession } from '../features/session';
import { joinFacts, refusalOf, useWords } from '../i18n';
import { Button, Notice, toast } from '../ui';
import css from './shell.module.css';

/** The acts that have a name of their own here; another is "what you did". */
const named = [
  'add-lines', 'cancel-order', 'capture-hold', 'carry-over', 'clear-table', 'close-day', 'close-shift', 'count-drawer', 'fire-order', 'hold-card', 'join-tables', 'merge-orders', 'move-table', 'offer-hand-over', 'open-order', 'open-shift', 'pay-tip-out', 'plan-shares',
  'print-bill', 'record-cash-movement', 'refund-order', 'release-hold', 'reopen-order', 'settle-drop', 'settle-hand-over', 'split-order', 'split-tables', 'take-card-payment', 'take-payment', 'transfer-order', 'void-line', 'void-order',
] as const;

/** What was done, as a person calls it, and at which table: `Cash in of £5.00`, `A new check · Table 5`. */
function useActName(): (name: string, request: { params?: unknown; body?: unknown }) => string {
  const { t, locale } = useWords();
  const money = useMoney();
  const { tables } = useVenue();
  return useCallback((name, { params, body }) => {
    const { amountMinor, kind, tableId } = { ...(params as object), ...(body as object) } as { amountMinor?: unknown; kind?: unknown; tableId?: unknown };
    const cash = (['cash-in', 'cash-out', 'drop', 'no-sale'] as const).find((each) => name === 'record-cash-movement' && each === kind);
    const known = named.find((each) => each === name);
    const table = tables.find((each) => each.id === tableId);
    const act = joinFacts([cash ? t(`shift.kinds.${cash}`) : known ? t(`resumed.acts.${known}`) : t('resumed.acts.other'), table && t('floor.table', { name: table.name })], locale);
    return typeof amountMinor === 'number' && amountMinor > 0 ? t('resumed.of', { act, amount: money(amountMinor) }) : act;
  }, [locale, money, t, tables]);
}

/**
 * What nobody has answered and no screen shows: left behind on a screen that is gone, or, from before a reload or somebody else's turn, sent again under its own id,
 * with its end told. It stays in sight until it is let go (design 4).
 */
export function Resumed() {
  const { t } = useWords();
  const { staff } = useSession();
  const cache = useQueryClient();
  const nameOf = useActName();
  useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot);
  useEffect(() => {
    for (const { intent, reply } of commandDesk.resume()) {
      void reply.then(
        () => { toast.ok(t('resumed.done', { act: nameOf(intent.name, intent.request) })); return cache.invalidateQueries(); },
        () => undefined,
      );
    }
  }, [cache, nameOf, staff.id, t]);
  const unseen = commandDesk.unseen();
  const left = commandDesk.leftByOthers();
  if (unseen.length + left.length === 0) return null;
  return (
    <section className={css['resumed']} aria-label={t('resumed.title')}>
      {unseen.map((intent) => <FailedRow key={intent.key} intent={intent} act={nameOf(intent.contract.name, intent.request)} />)}
      {left.map(({ name, request }) => <Notice key={request.body.commandId} tone="warn" icon={History} title={t('resumed.leftBy', { act: nameOf(name, request) })} actions={<Button look="quiet" onPress={() => commandDesk.forget(request.body.commandId)}>{t('common.dismiss')}</Button>}>{t('resumed.leftByNext')}</Notice>)}
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
