import { action } from '@nova/platform/access';
import { listDifferences as listContract } from '../../../contracts/list-differences';
import { settleDifference as settleContract } from '../../../contracts/settle-difference';
import { listDifferences } from '../services/list-differences';
import { settleDifference } from '../services/settle-difference';

export const difference = { list: action(listContract, listDifferences), settle: action(settleContract, settleDifference) };
