import type { Migration } from 'kysely';
import { shifts } from './0001-shifts';
import { orders } from './0002-orders';
import { journalAppend } from './0003-journal-append';
import { orderMoney } from './0003-order-money';
import { shiftDiscipline } from './0004-shift-discipline';
import { tablesAndSplits } from './0005-tables-and-splits';
import { logAndAvailability } from './0006-log-and-availability';
import { kitchen } from './0007-kitchen';
import { kitchenDisplays } from './0007-kitchen-displays';
import { mergedTickets } from './0007-kitchen-merged';
import { ticketsByLine } from './0008-tickets-by-line';
import { signedHeads } from './0009-signed-heads';
import { cardMoney } from './0010-card-money';
import { dayCopies } from './0011-day-copies';
import { shiftsOfOrders } from './0012-shifts-of-orders';
import { checksAnsweredFor } from './0013-checks-answered-for';
import { logSearch } from './0014-log-search';
import { portionHolds } from './0016-portion-holds';

export const migrations: Record<string, Migration> = {
  '0001-shifts': shifts,
  '0002-orders': orders,
  '0003-journal-append': journalAppend,
  '0003-order-money': orderMoney,
  '0004-shift-discipline': shiftDiscipline,
  '0005-tables-and-splits': tablesAndSplits,
  '0006-log-and-availability': logAndAvailability,
  '0007-kitchen': kitchen,
  '0007-kitchen-displays': kitchenDisplays,
  '0007-kitchen-merged': mergedTickets,
  '0008-tickets-by-line': ticketsByLine,
  '0009-signed-heads': signedHeads,
  '0010-card-money': cardMoney,
  '0011-day-copies': dayCopies,
  '0012-shifts-of-orders': shiftsOfOrders,
  '0013-checks-answered-for': checksAnsweredFor,
  '0014-log-search': logSearch,
  '0016-portion-holds': portionHolds,
};
