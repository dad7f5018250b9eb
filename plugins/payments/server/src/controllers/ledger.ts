import { action } from '@nova/platform/access';
import { getLedger as contract } from '../../../contracts/get-ledger';
import { getLedger } from '../services/get-ledger';

export const ledger = { get: action(contract, getLedger) };
