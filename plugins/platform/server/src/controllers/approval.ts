import { grantApproval } from '../../../contracts/sessions';
import { action } from '../http/controller';
import * as grant from '../services/grant-approval';

export const approval = { grant: action(grantApproval, grant.grantApproval) };
