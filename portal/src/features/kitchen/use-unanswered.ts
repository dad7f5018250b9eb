import { useEffect, useSyncExternalStore } from 'react';
import { commandDesk, type Intent } from '../../api';
import { useConnection } from '../../live';

const ofKitchen = new Set(['bump-ticket', 'recall-ticket', 'mark-item-done', 'bump-order', 'recall-order', 'acknowledge-diverted']);
const isUnanswered = (intent: Intent): boolean => ofKitchen.has(intent.contract.name) && (intent.state === 'pending' || (intent.error?.unanswered ?? false));

/**
 * What cooks did that the server has not answered. It stays on the desk through an outage, and is sent again under its own id as soon as the
 * server is heard: a cook bumps once, whatever the network does. Returns how many wait.
 */
export function useUnanswered(): number {
  const intents = useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot);
  const { phase } = useConnection();
  const heard = phase === 'live' || phase === 'polling';
  const stranded = intents.filter((intent) => intent.state === 'failed' && isUnanswered(intent));
  useEffect(() => {
    const stops = [...ofKitchen].map((name) => commandDesk.attend(`${name}:`));
    return () => stops.forEach((stop) => stop());
  }, []);
  useEffect(() => {
    if (!heard || stranded.length === 0) return;
    const timer = setTimeout(() => {
      for (const { key, contract, request } of stranded) commandDesk.run(key, contract, request as never).catch(() => undefined);
    }, 500);
    return () => clearTimeout(timer);
  });
  return intents.filter(isUnanswered).length;
}
