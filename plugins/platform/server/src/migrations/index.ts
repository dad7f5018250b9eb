import type { Migration } from 'kysely';
import { kernel } from './0001-kernel';
import { staff } from './0002-staff';
import { events } from './0003-events';

export const migrations: Record<string, Migration> = { '0001-kernel': kernel, '0002-staff': staff, '0003-events': events };
