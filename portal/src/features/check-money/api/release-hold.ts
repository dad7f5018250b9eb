import { releaseHold } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { moneyFacts } from './money-facts';

export const useReleaseHold = (holdId: string) => useCommand(releaseHold, { scope: holdId, facts: moneyFacts });
