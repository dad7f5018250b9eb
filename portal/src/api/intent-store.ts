import type { AnyContract } from '@nova/platform/contracts';

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

/** A guest's name is nobody's business once the screen is gone. */
const namesGuest = (body: Readonly<Record<string, unknown>>): boolean => ['name', 'guestName'].some((field) => typeof body[field] === 'string' && body[field] !== '');

/** Unanswered commands of this tab, so that a reload does not lose their ids (design 4). Bounded in number, size and age; only ids, amounts and staff's own notes. */
export class IntentStore {
  private owner: string | null = null;
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, private readonly now: () => number = Date.now) {}

  /** Whose commands are kept from now on. */
  own(staffId: string | null): void { this.owner = staffId; }

  put(key: string, { name, action, method, path }: AnyContract, request: Readonly<Record<string, unknown>>): void {
    const body = request['body'] as KeptIntent['request']['body'];
    if (this.owner === null || !kept.test(path) || namesGuest(body) || JSON.stringify(body).length > longestBody) return;
    const all = this.all();
    const before = all.find((each) => each.key === key && each.request.body.commandId === body.commandId);
    const intent: KeptIntent = { key, name, action, method, path, request: { params: request['params'], body }, staffId: before?.staffId ?? this.owner, at: before?.at ?? this.now() };
    this.write([...all.filter((each) => each.key !== key), intent].slice(-most));
  }

  drop(key: string): void {
    const all = this.all();
    if (all.some((each) => each.key === key)) this.write(all.filter((each) => each.key !== key));
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
