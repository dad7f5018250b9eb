import { composeDocument } from '../../../plugins/printing/server/src/templates/layout/compose-document';
import { paperFor } from '../../../plugins/printing/server/src/templates/paper-for';

const line = (name: string, note = '') => ({ change: 'new' as const, quantity: 1, kitchenName: name, name: { en: name }, modifiers: [], seat: null, course: 1, note, allergens: [] });

/** A real kitchen ticket whose number stands at its top and whose last dish says END, so that a whole one can be told from a torn one. */
export function ticketDocument(number: number, possibleDuplicate: boolean): string {
  const data = {
    ticketNumber: number, orderNumber: number, stationName: { en: 'Grill' }, orderType: 'dine-in' as const, tableName: '7', orderName: '', serverName: 'Sara', covers: 2, firedAt: '2026-11-22T15:42:00.000Z', timeZone: 'UTC',
    lines: [line('SOUP', 'without cream'), line('STEAK', 'rare, sauce apart'), line('SALAD'), line('FRIES', 'extra salt'), line(`END ${number}`)],
  };
  const paper = paperFor({ type: 'kitchen-ticket', data }, { columns: 48, locale: 'en', defaultLocale: 'en', mark: possibleDuplicate ? 'possible-duplicate' : 'none' });
  return composeDocument(paper, ['latin'], new Map());
}
