import { grantApproval } from '@nova/platform/contracts';
import { useCommand } from '../../../api';

const none = (): [] => [];

/** A colleague's yes, for the one command that waits for it. */
export const useGrantApproval = (forCommandId: string) => useCommand(grantApproval, { scope: forCommandId, facts: none });
