export { ApprovalDesk } from './approval-desk';
