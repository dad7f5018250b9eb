import type { Db } from '../events/event-repo';
import { reviveDelivery } from './delivery-repo';

/** Tries a dead delivery again from its first attempt, with the next sweep at the latest. False: it is not dead. */
export const replayDelivery = (db: Db, position: number, consumer: string): Promise<boolean> => reviveDelivery(db, position, consumer);
