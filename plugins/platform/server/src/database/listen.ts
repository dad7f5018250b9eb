import { platform } from '../current';
import { openListener, type Channels, type Listener } from './open-listener';

/** LISTEN in this process, at the address that passes no transaction pooler. See open-listener.ts for what it promises. */
export function listen(channels: Channels, onReconnect: () => void): Promise<Listener> {
  const { settings, log } = platform();
  return openListener(settings.databaseDirectUrl, log, channels, onReconnect);
}
