import type { AnyContract, Session } from '@nova/platform/contracts';
import { useCallback } from 'react';
import { capabilityOf } from '../../api';
import { useSessionState } from './session-store';

/** The person at the screen. Only for screens behind the gate. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.status !== 'signed-in') throw new Error('nobody is signed in');
  return state.session;
}

/** Whether the person may do what a contract does. Decides what is shown; the server decides what happens. */
export function useMay(): (contract: AnyContract) => boolean {
  const { capabilities } = useSession();
  return useCallback((contract) => capabilities.includes(capabilityOf(contract)), [capabilities]);
}
