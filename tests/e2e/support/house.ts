import { newId } from '@nova/platform/pure';
import type { Menu, Venue } from '@nova/platform/contracts';
import type { LiveTable, OrderSummary, OrderView, ShiftReport, ShiftView, Ticket } from '@nova/pos/contracts';
import type { OperationView } from '@nova/payments/contracts';
import { Client } from '../../support/client';
import { plainDishes } from '../../support/plain-dishes';
import { login, urls } from './stack';

export interface Enrolment { readonly deviceId: string; readonly token: string }
export interface Check { readonly table?: string; readonly name?: string; readonly covers?: number; readonly dishes: readonly string[] }

/**
 * The restaurant behind the screens, as its second manager sees it over HTTP: what a test sets the scene with,
 * cleans up with, and compares screens and papers with.
 */
export class House {
  private constructor(readonly manager: Client, readonly venue: Venue, readonly menu: Menu, readonly till: Client) {}

  static async enter(): Promise<House> {
    const { username, password } = login('omar');
    const { accessToken, session } = (await new Client(urls.web).post('/api/platform/sessions', { username, password })).ok<{ accessToken: string; session: { locations: { id: string }[] } }>();
    const manager = new Client(urls.web, accessToken);
    const locationId = session.locations[0]?.id ?? '';
    const { venue } = (await manager.get(`/api/pos/venue?locationId=${locationId}`)).ok<{ venue: Venue }>();
    const menu = (await manager.get(`/api/pos/menu?locationId=${locationId}&locale=en`)).ok<Menu>();
    const { token } = await enrol(manager, venue, 'Office', 'FRONT');
    return new House(manager, venue, menu, new Client(urls.web, accessToken, token));
  }

  get locationId(): string { return this.venue.location.id; }
  /** A tablet that was enrolled earlier. */
  enrol(name: string, registerCode: string | null): Promise<Enrolment> { return enrol(this.manager, this.venue, name, registerCode); }
  async revoke(deviceId: string): Promise<void> { await this.post(`/api/platform/devices/${deviceId}/revoke`, {}); }

  async shifts(): Promise<ShiftView[]> { return (await this.get<{ shifts: ShiftView[] }>(`/api/pos/shifts/current?locationId=${this.locationId}`)).shifts; }
  async tables(): Promise<LiveTable[]> { return (await this.get<{ tables: LiveTable[] }>(`/api/pos/floor?locationId=${this.locationId}`)).tables; }
  async order(orderId: string): Promise<OrderView> { return (await this.get<{ order: OrderView }>(`/api/pos/orders/${orderId}`)).order; }
  async zReport(shiftId: string): Promise<ShiftReport> { return (await this.get<{ report: ShiftReport }>(`/api/pos/shifts/${shiftId}/z-report`)).report; }
  async ledger(shiftId: string): Promise<{ account: string; balanceMinor: number }[]> { return (await this.get<{ accounts: { account: string; balanceMinor: number }[] }>(`/api/payments/ledger?locationId=${this.locationId}&shiftId=${shiftId}`)).accounts; }
  async operations(shiftId: string): Promise<OperationView[]> { return (await this.get<{ operations: OperationView[] }>(`/api/payments/operations?locationId=${this.locationId}&shiftId=${shiftId}&limit=100`)).operations; }
  async openOrders(): Promise<OrderSummary[]> {
    const inState = async (state: string): Promise<OrderSummary[]> => (await this.get<{ orders: OrderSummary[] }>(`/api/pos/orders?locationId=${this.locationId}&state=${state}&limit=100`)).orders;
    return [...(await inState('open')), ...(await inState('billed'))];
  }

  /** Opens the front till's shift unless it is open. */
  async openDay(): Promise<void> {
    const registerId = this.venue.registers.find((register) => register.code === 'FRONT')?.id ?? '';
    if ((await this.shifts()).some((shift) => shift.registerId === registerId)) return;
    await this.post('/api/pos/shifts', { shiftId: newId(), locationId: this.locationId, registerId, count: [{ denominationMinor: 1000, pieces: 10 }] });
  }

  /** Settles what is open, clears kitchen and tables and closes every shift: the next file finds the restaurant as on its first day. */
  async closeDay(): Promise<void> {
    // Kitchen and tables can be cleared only while a shift is open.
    if ((await this.shifts()).length === 0) await this.openDay();
    await this.closeOrders();
    for (const { id } of this.venue.stations) {
      const { tickets } = await this.get<{ tickets: Ticket[] }>(`/api/pos/stations/${id}/tickets?locationId=${this.locationId}`);
      for (const ticket of tickets) await this.post(`/api/pos/tickets/${ticket.id}/bump`, {});
    }
    for (const table of await this.tables()) if (table.state === 'dirty') await this.post(`/api/pos/tables/${table.tableId}/clear`, { locationId: this.locationId });
    for (const shift of await this.shifts()) {
      const { report } = await this.get<{ report: ShiftReport }>(`/api/pos/shifts/${shift.id}/x-report`);
      // A test may have counted and recounted already; then its count stands, and the close says why.
      await this.till.post(`/api/pos/shifts/${shift.id}/counts`, { commandId: newId(), countId: newId(), count: this.countOf(report.drawer.expectedMinor) });
      const reasonId = this.venue.reasons.find((reason) => reason.kind === 'over-short')?.id;
      await this.post(`/api/pos/shifts/${shift.id}/close`, { version: shift.version, reasonId });
    }
  }

  async closeOrders(): Promise<void> {
    for (const { id } of await this.openOrders()) await this.settle(await this.order(id));
  }

  /** A check with dishes that need no choice, by their names on the menu; not fired yet. */
  async check({ table, name = '', covers = 2, dishes }: Check): Promise<OrderView> {
    const orderId = newId();
    const tableId = table === undefined ? null : this.venue.tables.find((candidate) => candidate.name === table)?.id;
    await this.post('/api/pos/orders', { orderId, locationId: this.locationId, orderType: tableId === null ? 'takeaway' : 'dine-in', tableId, name, covers, alongside: true });
    const lines = dishes.map((dish) => ({ lineId: newId(), itemId: this.dish(dish).id, quantity: 1 }));
    return (await this.post<{ order: OrderView }>(`/api/pos/orders/${orderId}/lines`, { catalogueHash: this.menu.version, lines })).order;
  }

  /** Sends a check to the kitchen; the tickets that it made. */
  async fire(orderId: string): Promise<Ticket[]> { return (await this.post<{ tickets: Ticket[] }>(`/api/pos/orders/${orderId}/fire`, {})).tickets; }

  /** How many of each note and coin make up a sum. */
  countOf(sumMinor: number): { denominationMinor: number; pieces: number }[] {
    let left = sumMinor;
    return [...this.venue.denominationsMinor].sort((a, b) => b - a).map((denominationMinor) => {
      const pieces = Math.floor(left / denominationMinor);
      left -= pieces * denominationMinor;
      return { denominationMinor, pieces };
    }).filter(({ pieces }) => pieces > 0);
  }

  money(minor: number): string { return new Intl.NumberFormat('en-GB', { style: 'currency', currency: this.venue.location.currency }).format(minor / 100); }

  private dish(name: string): Menu['items'][number] {
    const found = plainDishes(this.menu).find((item) => item.name === name);
    if (found === undefined) throw new Error(`${name} is no dish that any hour sells without a choice: ${plainDishes(this.menu).map((item) => item.name).join(', ')}`);
    return found;
  }

  private async settle(order: OrderView): Promise<void> {
    if (order.firedAt === null && order.paidMinor === 0) {
      const reasonId = this.venue.reasons.find((reason) => reason.kind === 'cancel')?.id;
      await this.post(`/api/pos/orders/${order.id}/cancel`, { version: order.version, reasonId });
    } else {
      const tenderTypeId = this.venue.tenderTypes.find((tender) => tender.kind === 'cash')?.id;
      await this.post(`/api/pos/orders/${order.id}/payments`, { operationId: newId(), version: order.version, tenderTypeId, amountMinor: order.dueMinor, tenderedMinor: order.dueMinor });
    }
  }

  private async get<T>(path: string): Promise<T> { return (await this.till.get(path)).ok<T>(); }
  private async post<T>(path: string, body: object): Promise<T> { return (await this.till.post(path, { commandId: newId(), ...body })).ok<T>(); }
}

async function enrol(manager: Client, venue: Venue, name: string, registerCode: string | null): Promise<Enrolment> {
  const deviceId = newId();
  const registerId = venue.registers.find((register) => register.code === registerCode)?.id ?? null;
  const { deviceToken } = (await manager.post('/api/platform/devices', { commandId: newId(), deviceId, name, locationId: venue.location.id, registerId, stationIds: venue.stations.map((station) => station.id) })).ok<{ deviceToken: string }>();
  return { deviceId, token: deviceToken };
}
