import type { Reply } from '@nova/platform/contracts';
import type { addLines, NewLine, OrderView } from '@nova/pos/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { applyFacts, commandDesk, newId, useFreshness, type Intent } from '../../api';
import { batchesOf, resendLines, sendLines } from './api/add-lines';
import { orderFacts } from './api/order-facts';
import { linesTaken } from './lines-taken';
import { rememberOrder } from './remember-order';

/** Taps within this time travel together: three quick beers are one line of three, and one request. */
const gatherMs = 220;
export type LineDraft = Omit<NewLine, 'lineId'>;
const facts = orderFacts('order.changed.v1');

/** Lines between the finger and the server's answer: gathered, on their way, or refused. */
export function useLineQueue(order: OrderView, catalogueHash: string) {
  const cache = useQueryClient();
  const freshness = useFreshness();
  const [gathered, setGathered] = useState<NewLine[]>([]);
  const waiting = useRef<NewLine[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const batches = batchesOf(order.id, useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot));

  const settle = useCallback((reply: Reply<typeof addLines> | null): void => {
    if (!reply) return;
    rememberOrder(cache, reply.order);
    applyFacts(cache, freshness, facts(reply));
  }, [cache, freshness]);

  /** Sends what is gathered, and waits for that and for all that went before it: whether the server has taken every line. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const lines = waiting.current;
    if (lines.length > 0) {
      waiting.current = [];
      setGathered([]);
      void sendLines({ orderId: order.id, catalogueHash, lines }).then(settle);
    }
    return linesTaken(order.id);
  }, [catalogueHash, order.id, settle]);

  const add = useCallback((draft: LineDraft): void => {
    const same = waiting.current.findIndex((line) => sameDish(line, draft));
    waiting.current = same < 0 ? [...waiting.current, { ...draft, lineId: newId() }] : waiting.current.map((line, index) => (index === same ? { ...line, quantity: line.quantity + draft.quantity } : line));
    setGathered(waiting.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), gatherMs);
  }, [flush]);

  /** Leaving the screen sends what was tapped. */
  const flushNow = useRef(flush);
  flushNow.current = flush;
  useEffect(() => () => void flushNow.current(), []);

  const retry = async (intent: Intent): Promise<void> => settle(await resendLines(intent));
  /** The same lines by another catalogue: a new intent, since the old one was refused. Once: a second press finds it gone. */
  const resend = async (intent: Intent, lines: NewLine[], hash: string): Promise<void> => {
    if (commandDesk.find(intent.key)?.commandId !== intent.commandId) return;
    commandDesk.dismiss(intent.key);
    settle(await sendLines({ orderId: order.id, catalogueHash: hash, lines }));
  };
  return { add, flush, gathered, batches, retry, resend, discard: (intent: Intent) => commandDesk.dismiss(intent.key) };
}
export type LineQueue = ReturnType<typeof useLineQueue>;

const sameDish = (line: NewLine, draft: LineDraft): boolean =>
  line.itemId === draft.itemId && line.seat === draft.seat && line.course === draft.course && line.note === draft.note && JSON.stringify(line.modifiers) === JSON.stringify(draft.modifiers);
