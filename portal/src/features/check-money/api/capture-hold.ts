import { captureHold } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { moneyFacts } from './money-facts';

export const useCaptureHold = (holdId: string) => useCommand(captureHold, { scope: holdId, facts: moneyFacts });
