import type { Transaction } from 'kysely';
import type { EffectContext } from '../platform';
import { appendEvents } from './command-repo';
import { newEffects, publishIn, type CommandRuntime } from './run-command';

/** A transaction for jobs and subscribers: what they publish is written at its end, and the sequencer is woken after the commit. */
export async function transact<Tables, T>(runtime: CommandRuntime, work: (context: EffectContext & { readonly trx: Transaction<Tables> }) => Promise<T>): Promise<T> {
  const effects = newEffects();
  const result = await runtime.db.transaction().execute(async (trx) => {
    const value = await work({ trx: trx as unknown as Transaction<Tables>, publish: (event) => publishIn(runtime, trx, event, effects), wake: (topic) => { effects.topics.add(topic); }, ride: (statement) => { effects.rides.push(statement); } });
    await appendEvents(trx, effects);
    return value;
  });
  runtime.committed(effects.events.length, effects.topics);
  return result;
}
