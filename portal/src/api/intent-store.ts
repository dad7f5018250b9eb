import type { AnyContract } from '@nova/platform/contracts';
import type { Intent } from './command-desk';

/** An intent as it outlives the tab's memory: enough to send it again under its own id. */
export interface KeptIntent {
  readonly key: string;
  readonly name: string;
  readonly action: string;
  readonly method: AnyContract['method'];
  readonly path: string;
  readonly request: { readonly params?: unknown; readonly body: Readonly<Record<string, unknown>> & { readonly commandId: string } };
  /** Who did it: nobody else sends it again. */
  readonly staffId: string;
  readonly at: number;
}

const slot = 'nova.unanswered';
const most = 40;
const longestBody = 20_000;
const ageLimitMs = 12 * 3_600_000;

/** Writes of money and orders; sign-in, approvals and settings, whose bodies hold secrets or people, are not among them. */
const kept = /^\/api\/(pos\/(orders|shifts|tables|days)(\/|$)|payments\/(operations|differences)(\/|$))/;

/** The acts that give a check a guest's name, which is nobody's business once the screen is gone. The name of an open item is a dish's. */
const namesGuest = (act: string, body: Readonly<Record<string, unknown>>): boolean => (act === 'open-order' || act === 'rename-order') && body['name'] !== '';

/** Unanswered commands of this tab, so that a reload does not lose their ids (design 4). Bounded in number, size and age; only ids, amounts and staff's own notes. */
export class IntentStore {
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, private readonly now: () => number = Date.now) {}

  put({ key, commandId, staffId, contract: { name, action, method, path }, request }: Intent): void {
    const body = request['body'] as KeptIntent['request']['body'];
    if (staffId === null || !kept.test(path) || namesGuest(name, body) || JSON.stringify(body).length > longestBody) return;
    const all = this.all();
    const at = all.find((each) => each.request.body.commandId === commandId)?.at ?? this.now();
    this.write([...all.filter((each) => each.request.body.commandId !== commandId), { key, name, action, method, path, request: { params: request['params'], body }, staffId, at }].slice(-most));
  }

  drop(commandId: string): void {
    const all = this.all();
    if (all.some((each) => each.request.body.commandId === commandId)) this.write(all.filter((each) => each.request.body.commandId !== commandId));
  }

  /** What nobody has answered yet, oldest first. */
  all(): KeptIntent[] {
    try {
      const read = JSON.parse(this.storage.getItem(slot) ?? '[]') as KeptIntent[];
      return read.filter(({ at }) => this.now() - at < ageLimitMs);
    } catch {
      return [];
    }
  }

  private write(intents: readonly KeptIntent[]): void {
    try {
      if (intents.length === 0) this.storage.removeItem(slot);
      else this.storage.setItem(slot, JSON.stringify(intents));
    } catch {
      // A full or forbidden storage costs the safety net, not the act.
    }
  }
}
