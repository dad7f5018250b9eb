import { action } from '@nova/platform/access';
import { getOperation as getContract } from '../../../contracts/get-operation';
import { listOperations as listContract } from '../../../contracts/list-operations';
import { reviewOperation as reviewContract } from '../../../contracts/review-operation';
import { getOperation } from '../services/get-operation';
import { listOperations } from '../services/list-operations';
import { reviewOperation } from '../services/review-operation';

export const operation = { list: action(listContract, listOperations), get: action(getContract, getOperation), review: action(reviewContract, reviewOperation) };
