import { action } from '@nova/platform/access';
import { listOperations as contract } from '../../../contracts/list-operations';
import { listOperations } from '../services/list-operations';

export const operation = { list: action(contract, listOperations) };
