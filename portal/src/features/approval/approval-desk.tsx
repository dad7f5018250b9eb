import { useSyncExternalStore } from 'react';
import { approvalNeeded, commandDesk } from '../../api';
import { ApprovalDialog } from './approval-dialog';

/** Asks for a colleague's PIN whenever a command on its way turns out to need one, whichever screen sent it; one at a time. */
export function ApprovalDesk() {
  const intents = useSyncExternalStore(commandDesk.subscribe, commandDesk.snapshot);
  const waiting = intents.find((intent) => intent.state === 'waiting');
  const need = approvalNeeded(waiting?.error ?? null);
  if (!waiting || !need) return null;
  return (
    <ApprovalDialog key={waiting.commandId} commandId={waiting.commandId} need={need} refused={waiting.error?.code === 'approval_refused'}
      onGranted={(approvalId) => commandDesk.approve(waiting.key, approvalId)} onCancel={() => commandDesk.dismiss(waiting.key)}
    />
  );
}
