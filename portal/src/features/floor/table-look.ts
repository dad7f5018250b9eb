import type { LiveTable } from '@nova/pos/contracts';
import { BrushCleaning, CircleDashed, ReceiptText, Users, UtensilsCrossed, type LucideIcon } from 'lucide-react';
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

/** Minutes after which a state wants somebody's attention (O2). Free tables can wait for ever. */
const attentionAfter: Record<TableState, number> = { free: Infinity, seated: 10, ordered: 60, billed: 15, dirty: 10 };

export const wantsAttention = (state: TableState, minutes: number): boolean => minutes >= attentionAfter[state];
