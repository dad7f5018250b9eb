import { useEffect } from 'react';
import { serveQz } from './serve-qz';

/** Lives beside the gate, so that a locked tablet prints too. Shows nothing. */
export function QzChannel() {
  useEffect(() => {
    const stop = new AbortController();
    void serveQz(stop.signal);
    return () => stop.abort();
  }, []);
  return null;
}
