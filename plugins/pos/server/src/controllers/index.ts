import { approve } from './approve';
import { availability } from './availability';
import { content } from './content';
import { display } from './display';
import { floor } from './floor';
import { order } from './order';
import { report } from './report';
import { shift } from './shift';
import { ticket } from './ticket';

export const controllers = { approve, availability, content, display, floor, order, report, shift, ticket };
