import { listAudit } from '../../../contracts/audit';
import { action } from '../http/controller';
import * as list from '../services/list-audit';

export const audit = { list: action(listAudit, list.listAudit) };
