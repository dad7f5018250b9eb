import { approve } from './approve';
import { availability } from './availability';
import { content } from './content';
import { day } from './day';
import { display } from './display';
import { floor } from './floor';
import { journal } from './journal';
import { order } from './order';
import { report } from './report';
import { shift } from './shift';
import { ticket } from './ticket';

export const controllers = { approve, availability, content, day, display, floor, journal, order, report, shift, ticket };
