import type { Menu } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { addLines, fireOrder, getMenu, getOrder, openOrder, openShift, takePayment, type NewLine, type OrderView } from '@nova/pos/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import type { Client } from '../../support/client';

export type Wish = Partial<NewLine> & { itemId: string };

/** The demo restaurant with a manager's tablet at each of two registers, and the first one's shift open. */
export interface Service {
  readonly nova: Nova;
  readonly a: Client;
  readonly b: Client;
  readonly menu: Menu;
  readonly locationId: string;
  readonly registerIds: readonly [string, string];
  readonly tenders: { cash: string; card: string };
  table(): string;
  openShift(client: Client, registerId: string): Promise<void>;
  open(facts?: { tableId?: string | null; orderType?: 'dine-in' | 'takeaway'; alongside?: boolean }, client?: Client): Promise<OrderView>;
  /** Lines with the smallest choice of options that their items demand. */
  lines(...wishes: Wish[]): NewLine[];
  add(orderId: string, lines: NewLine[], client?: Client): Promise<OrderView>;
  fire(orderId: string, client?: Client): Promise<OrderView>;
  pay(order: OrderView, client?: Client): Promise<OrderView>;
  get(orderId: string): Promise<OrderView>;
  /** Items sold at any hour that go to the kitchen, without required options. */
  readonly plain: readonly Menu['items'][number][];
}

export async function startService({ openFirst = true } = {}): Promise<Service> {
  const nova = await bootNova();
  const [first, second] = nova.venue.registers;
  const tablets = [await nova.enrol({ registerCode: first!.code }), await nova.enrol({ registerCode: second!.code })];
  const a = await nova.as('manager', tablets[0]!.token);
  const b = await nova.as('manager', tablets[1]!.token);
  const locationId = nova.venue.location.id;
  const menu = (await a.call(getMenu, { query: { locationId } })).reply();
  const tender = (kind: string): string => nova.venue.tenderTypes.find((each) => each.kind === kind)!.id;
  const tables = nova.venue.tables.map((each) => each.id);
  const isPlain = (item: Menu['items'][number]) => item.dayPartIds.length === 0 && item.stationId !== null
    && menu.categories.find((category) => category.id === item.categoryId)!.dayPartIds.length === 0
    && item.groupIds.every((groupId) => menu.groups.find((group) => group.id === groupId)!.min === 0);
  const service: Service = {
    nova, a, b, menu, locationId, registerIds: [first!.id, second!.id], tenders: { cash: tender('cash'), card: tender('external-card') }, plain: menu.items.filter(isPlain),
    table: () => { const next = tables.shift(); if (next === undefined) throw new Error('no table is left'); return next; },
    async openShift(client, registerId) {
      (await client.call(openShift, { body: { commandId: newId(), shiftId: newId(), locationId, registerId, count: [{ denominationMinor: 1000, pieces: 10 }] } })).reply();
    },
    async open({ tableId = null, orderType = 'dine-in', alongside = false } = {}, client = a) {
      return (await client.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId, tableId, orderType, alongside, covers: 2 } })).reply().order;
    },
    lines: (...wishes) => wishes.map((wish) => ({ lineId: newId(), quantity: 1, seat: null, note: '', modifiers: leastOptions(menu, wish.itemId), ...wish })),
    async add(orderId, lines, client = a) {
      return (await client.call(addLines, { params: { orderId }, body: { commandId: newId(), catalogueHash: menu.version, lines } })).reply().order;
    },
    async fire(orderId, client = a) {
      return (await client.call(fireOrder, { params: { orderId }, body: { commandId: newId() } })).reply().order;
    },
    async pay(order, client = a) {
      return (await client.call(takePayment, { params: { orderId: order.id }, body: { commandId: newId(), operationId: newId(), version: order.version, tenderTypeId: service.tenders.cash, amountMinor: order.dueMinor, tenderedMinor: order.dueMinor } })).reply().order;
    },
    get: async (orderId) => (await a.call(getOrder, { params: { orderId } })).reply().order,
  };
  if (openFirst) await service.openShift(a, first!.id);
  return service;
}

function leastOptions(menu: Menu, itemId: string): NewLine['modifiers'] {
  const chosen: NewLine['modifiers'] = [];
  const waiting = [...(menu.items.find((item) => item.id === itemId)?.groupIds ?? [])];
  for (let groupId = waiting.shift(); groupId !== undefined; groupId = waiting.shift()) {
    const group = menu.groups.find((each) => each.id === groupId)!;
    for (const option of group.options.slice(0, group.min)) {
      chosen.push({ groupId, optionId: option.id, quantity: 1 });
      waiting.push(...option.groupIds);
    }
  }
  return chosen;
}

/** Moves the one clock to an instant; it runs on from there. */
export async function setClock(nova: Nova, instant: string): Promise<void> {
  await nova.sql.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''${Date.parse(instant) - Date.now()} milliseconds'''`);
}

export const rowsOf = async <T extends object>(nova: Nova, text: string, values: unknown[] = []): Promise<T[]> => (await nova.sql.query<T>(text, values)).rows;
