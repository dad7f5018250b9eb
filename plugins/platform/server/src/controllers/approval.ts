import { grantApproval, listApprovers } from '../../../contracts/sessions';
import { action } from '../http/controller';
import * as grant from '../services/grant-approval';
import * as list from '../services/list-approvers';

export const approval = { grant: action(grantApproval, grant.grantApproval), 'list-approvers': action(listApprovers, list.listApprovers) };
