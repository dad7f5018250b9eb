import { randomUUID } from 'node:crypto';
import type { Paper } from './paper';

const marginTop = 24;

export const newPaper = (widthDots: number): Paper => ({
  id: randomUUID(), startedAt: new Date().toISOString(), cutAt: null, widthDots, heightDots: marginTop, items: [], bytes: [], drawerKicks: 0,
});
