import type { Migration } from 'kysely';
import { kernel } from './0001-kernel';
import { staff } from './0002-staff';
import { events } from './0003-events';
import { quietNumbering } from './0004-quiet-numbering';

export const migrations: Record<string, Migration> = { '0001-kernel': kernel, '0002-staff': staff, '0003-events': events, '0004-quiet-numbering': quietNumbering };
