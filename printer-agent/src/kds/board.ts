import type { KdsBoard } from '@nova/pos/contracts';

export interface ShownBoard {
  readonly board: KdsBoard | null;
  /** When the server last answered; the board is no younger. null: never. */
  readonly heardAt: string | null;
  /** Why it may be old; null: it is not. */
  readonly trouble: string | null;
}

/** The board as this agent knows it: kept when the server is away, with the reason, so that a display can say how old it is. */
export class Board {
  private shown: ShownBoard = { board: null, heardAt: null, trouble: 'the server has not answered yet' };
  private readonly waiters = new Set<() => void>();

  read(): ShownBoard { return this.shown; }

  take(board: KdsBoard): void {
    const isNews = board.mark !== this.shown.board?.mark || this.shown.trouble !== null;
    this.shown = { board, heardAt: new Date().toISOString(), trouble: null };
    if (isNews) this.wake();
  }

  fail(trouble: string): void {
    const isNews = this.shown.trouble === null;
    this.shown = { ...this.shown, trouble };
    if (isNews) this.wake();
  }

  /** Resolves at the next news, after the time, or when the signal aborts. */
  change(timeoutMs: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        this.waiters.delete(finish);
        clearTimeout(timer);
        gone.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, timeoutMs);
      this.waiters.add(finish);
      gone.addEventListener('abort', finish);
      if (gone.aborted) finish();
    });
  }

  private wake(): void { for (const waiter of [...this.waiters]) waiter(); }
}
