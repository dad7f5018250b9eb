import type { LiveTable, WaitingStage } from '@nova/pos/contracts';
import { BrushCleaning, CircleDashed, NotebookPen, ReceiptText, Soup, Users, UtensilsCrossed, Wallet, type LucideIcon } from 'lucide-react';
import type { Tone } from '../../ui';

type TableState = LiveTable['state'];

/** Each state has a colour, a sign and a word: none of them alone. */
export const tableLook: Record<TableState, { tone: Tone; icon: LucideIcon }> = {
  free: { tone: 'mute', icon: CircleDashed },
  seated: { tone: 'info', icon: Users },
  ordered: { tone: 'ok', icon: UtensilsCrossed },
  billed: { tone: 'warn', icon: ReceiptText },
  dirty: { tone: 'bad', icon: BrushCleaning },
};

/** What a waiting table waits for, as a sign beside the words. */
export const waitingIcon: Record<WaitingStage, LucideIcon> = { seated: NotebookPen, ordered: Soup, served: ReceiptText, billed: Wallet };
