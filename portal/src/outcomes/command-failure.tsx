import type { AnyContract } from '@nova/platform/contracts';
import { useEffect, type ReactNode } from 'react';
import { commandDesk, type Command } from '../api';
import { Failure } from './failure';

/** The failure of one command, with what can be done about it. */
export function CommandFailure<C extends AnyContract>({ command, actions }: { command: Command<C>; actions?: ReactNode }) {
  const { key } = command;
  useEffect(() => commandDesk.attend(key), [key]);
  return <Failure error={command.error} onRetry={command.retry} onDismiss={command.dismiss} actions={actions} />;
}
