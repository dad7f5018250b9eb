import type { z } from 'zod';
import type { kitchenTicketData } from '../../../contracts/documents';
import type { PaperLine, Size } from './layout/paper';
import { isolated } from './layout/plain-text';
import { banner, bigPair, blank, line, pair, row, rule } from './layout/rows';
import { marks } from './marks';
import { wording, type PaperContext, type Wording } from './wording';

type Ticket = z.output<typeof kitchenTicketData>;
type TicketLine = Ticket['lines'][number];

/** A station's ticket: read from a metre away, quantity first, what is dangerous in black bars (O4, O11). */
export function kitchenTicket(ticket: Ticket, context: PaperContext): PaperLine[] {
  const words = wording(context, ticket.timeZone);
  return [
    ...marks(context.mark, words.t),
    bigPair(context.columns, words.name(ticket.stationName), `#${ticket.ticketNumber}`),
    rule,
    ...place(ticket, words),
    pair([words.t.orderTypes[ticket.orderType], `${words.t.order} ${ticket.orderNumber}`].join(' · '), words.time(ticket.firedAt), { bold: true }),
    ...line([`${words.t.covers} ${ticket.covers}`, isolated(ticket.serverName)].filter((part) => part !== isolated('')).join(' · ')),
    rule,
    ...courses(ticket, words, context),
    rule,
  ];
}

function place(ticket: Ticket, { t }: Wording): PaperLine[] {
  const table = ticket.tableName === '' ? [] : line(`${t.table} ${isolated(ticket.tableName)}`, 'start', { size: 'big', bold: true });
  const name = ticket.orderName === '' ? [] : line(ticket.orderName, 'start', { size: table.length === 0 ? 'big' : 'tall', bold: true });
  return [...table, ...name];
}

function courses(ticket: Ticket, words: Wording, context: PaperContext): PaperLine[] {
  const numbers = [...new Set(ticket.lines.map((item) => item.course))].sort((a, b) => a - b);
  return numbers.flatMap((course, index) => [
    ...(index === 0 ? [] : [blank]),
    ...(numbers.length > 1 || course > 1 ? [courseBar(`${words.t.course} ${course}`, context.columns)] : []),
    ...courseLines(ticket.lines.filter((item) => item.course === course), words, context),
  ]);
}

/** A separator in ASCII, which every printer has: `-- Course 2 --` over the whole width. */
function courseBar(text: string, columns: number): PaperLine {
  const dashes = '-'.repeat(Math.max(2, Math.floor((columns - [...text].length - 2) / 2)));
  return row([{ text: dashes, width: dashes.length, align: 'start' }, { text, width: 'fill', align: 'center' }, { text: dashes, width: dashes.length, align: 'end' }], { bold: true });
}

/** The word for a change stands once above the lines that share it. */
function courseLines(lines: readonly TicketLine[], words: Wording, context: PaperContext): PaperLine[] {
  let last: TicketLine['change'] | null = null;
  return lines.flatMap((item, index) => {
    const heading = item.change === last ? [] : [change(item.change, words)];
    last = item.change;
    return [...(index === 0 ? [] : [blank]), ...heading, ...dish(item, words, context)];
  });
}

const change = (kind: TicketLine['change'], { t }: Wording): PaperLine =>
  kind === 'new' ? row([{ text: t.new, width: 'fill', align: 'start' }], { bold: true }) : banner(kind === 'changed' ? t.changed : t.cancelled, 'tall');

function dish(item: TicketLine, words: Wording, context: PaperContext): PaperLine[] {
  const size: Size = context.columns >= 42 ? 'big' : 'tall';
  const wide = size === 'big' ? 2 : 1;
  const quantity = `${item.quantity}`;
  const lead = (Math.max(2, quantity.length) + 1) * wide;
  const inset = Math.min(lead, 6);
  return [
    row([{ text: quantity, width: lead, align: 'start' }, { text: kitchenWord(item, words, context), width: 'fill', align: 'start' }], { size, bold: true }),
    ...item.modifiers.flatMap((modifier) => line(`${modifier.quantity > 1 ? `${modifier.quantity} ` : ''}${kitchenWord(modifier, words, context)}`, 'start', { size: 'tall', indent: inset })),
    ...line(item.note === '' ? '' : `${words.t.note}: ${isolated(item.note)}`, 'start', { size: 'tall', bold: true, indent: inset }),
    ...(item.seat === null ? [] : line(`${words.t.seat} ${item.seat}`, 'start', { indent: inset })),
    ...(item.allergens.length === 0 ? [] : [banner(`${words.t.allergy}: ${item.allergens.map((code) => allergenWord(code, words)).join(words.t.comma)}`, 'tall')]),
  ];
}

/** The kitchen's own short name is written in the location's language; a kitchen that reads another one gets the dish's name in it. */
function kitchenWord(named: { kitchenName: string; name: Record<string, string> }, words: Wording, context: PaperContext): string {
  const translated = context.locale === context.defaultLocale ? '' : named.name[context.locale] ?? '';
  return translated || named.kitchenName || words.name(named.name);
}

const allergenWord = (code: string, { t }: Wording): string => (code in t.allergens ? t.allergens[code as keyof typeof t.allergens] : code);
