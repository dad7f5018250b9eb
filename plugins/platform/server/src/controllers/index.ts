import { eventsRuntime } from '../instance';
import { staffControllers } from '../staff';
import { eventController } from './event';

export const controllers = { event: eventController(eventsRuntime), ...staffControllers };
