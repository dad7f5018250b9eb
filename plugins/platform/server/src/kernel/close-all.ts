import type { Logger } from 'pino';

const patience_ms = 3000;

/** Closes in the reverse order of opening. One that hangs or throws is named and passed by: a stop must end. */
export async function closeAll(closers: ReadonlyArray<{ name: string; close: () => Promise<void> }>, log: Logger): Promise<void> {
  for (const { name, close } of [...closers].reverse()) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => { timer = setTimeout(() => resolve('late'), patience_ms); });
    try {
      if ((await Promise.race([close(), late])) === 'late') log.warn({ name }, 'did not close in time');
    } catch (error) {
      log.warn({ err: error, name }, 'did not close cleanly');
    } finally {
      clearTimeout(timer);
    }
  }
}
