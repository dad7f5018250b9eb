import { useEffect } from 'react';
import { renewSession, sessionLost } from '../../api';
import { mayResume, sessionStore } from './session-store';

/** On a reload the refresh cookie may still know us; otherwise the gate asks. */
export function useResume(): void {
  useEffect(() => {
    const stop = sessionLost.listen(() => sessionStore.lost());
    if (sessionStore.read().status === 'starting') {
      if (!mayResume()) sessionStore.lost();
      else renewSession().then(
        (session) => sessionStore.enter(session),
        () => sessionStore.lost(),
      );
    }
    return () => void stop();
  }, []);
}
