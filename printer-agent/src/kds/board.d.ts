import type { KdsBoard } from '@nova/pos/contracts';
export interface ShownBoard {
    readonly board: KdsBoard | null;
    /** When the server last answered; the board is no younger. null: never. */
    readonly heardAt: string | null;
    /** Why it may be old; null: it is not. */
    readonly trouble: string | null;
}
/** The board as this agent knows it: kept when the server is away, with the reason, so that a display can say how old it is. */
export declare class Board {
    private shown;
    private readonly waiters;
    read(): ShownBoard;
    take(board: KdsBoard): void;
    fail(trouble: string): void;
    /** Resolves at the next news, after the time, or when the signal aborts. */
    change(timeoutMs: number, gone: AbortSignal): Promise<void>;
    private wake;
}
