import { commandDesk, type CommandDesk } from '../../api';
import { batchesOf } from './api/add-lines';

/**
 * Waits until no lines of an order are on their way any more; whether the server has taken all of them. Lines that were refused, or that nobody answered, are still on the desk then:
 * what was to come after them waits for a person.
 */
export function linesTaken(orderId: string, desk: Pick<CommandDesk, 'subscribe' | 'snapshot'> = commandDesk): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      const left = batchesOf(orderId, desk.snapshot());
      if (left.some(({ state }) => state !== 'failed')) return;
      stop();
      resolve(left.length === 0);
    };
    const stop = desk.subscribe(look);
    look();
  });
}
