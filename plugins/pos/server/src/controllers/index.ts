import { approve } from './approve';
import { content } from './content';
import { floor } from './floor';
import { order } from './order';
import { report } from './report';
import { shift } from './shift';
import { ticket } from './ticket';

export const controllers = { approve, content, floor, order, report, shift, ticket };
