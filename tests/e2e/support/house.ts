import { expect } from '@playwright/test';
import { newId } from '@nova/platform/pure';
import type { Menu, Venue } from '@nova/platform/contracts';
import type { Availability, LiveTable, OrderSummary, OrderView, ShiftReport, ShiftView, Ticket } from '@nova/pos/contracts';
import type { OperationView } from '@nova/payments/contracts';
import { Client, type Answer } from '../../support/client';
import { plainDishes } from '../../support/plain-dishes';
import { login, urls } from './stack';

export interface Enrolment { readonly deviceId: string; readonly token: string }
export interface Check { readonly table?: string; readonly name?: string; readonly covers?: number; readonly dishes: readonly string[] }

/**
 * The restaurant behind the screens, as its second manager sees it over HTTP: what a test sets the scene with,
 * cleans up with, and compares screens and papers with.
 */
export class House {
  private constructor(private accessToken: string, private signedInAt: number, readonly venue: Venue, readonly menu: Menu, private readonly device: string) {}

  static async enter(): Promise<House> {
    const { accessToken, locationId } = await signIn();
    const manager = new Client(urls.web, accessToken);
    const { venue } = (await manager.get(`/api/pos/venue?locationId=${locationId}`)).ok<{ venue: Venue }>();
    const menu = (await manager.get(`/api/pos/menu?locationId=${locationId}&locale=en`)).ok<Menu>();
    const { token } = await enrol(manager, venue, 'Office', 'FRONT');
    return new House(accessToken, Date.now(), venue, menu, token);
  }

  /** An access token lasts ten minutes and a run longer: signs in again before a test that it might not outlive. */
  async staySignedIn(): Promise<void> {
    if (Date.now() - this.signedInAt < 4 * 60_000) return;
    this.signedInAt = Date.now();
    this.accessToken = (await signIn()).accessToken;
  }

  get manager(): Client { return new Client(urls.web, this.accessToken); }
  /** The manager at the office's tablet. */
  get till(): Client { return new Client(urls.web, this.accessToken, this.device); }
  get locationId(): string { return this.venue.location.id; }
  /** A tablet that was enrolled earlier. */
  enrol(name: string, registerCode: string | null): Promise<Enrolment> { return enrol(this.manager, this.venue, name, registerCode); }
  async revoke(deviceId: string): Promise<void> { await this.post(`/api/platform/devices/${deviceId}/revoke`, {}); }

  async shifts(): Promise<ShiftView[]> { return (await this.get<{ shifts: ShiftView[] }>(`/api/pos/shifts/current?locationId=${this.locationId}`)).shifts; }
  async tables(): Promise<LiveTable[]> { return (await this.get<{ tables: LiveTable[] }>(`/api/pos/floor?locationId=${this.locationId}`)).tables; }
  async order(orderId: string): Promise<OrderView> { return (await this.get<{ order: OrderView }>(`/api/pos/orders/${orderId}`)).order; }
  async xReport(shiftId: string): Promise<ShiftReport> { return (await this.get<{ report: ShiftReport }>(`/api/pos/shifts/${shiftId}/x-report`)).report; }
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
    await this.bringEverythingBack();
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

  /** What a failed test left sold out would fail every test after it. */
  private async bringEverythingBack(): Promise<void> {
    const { availability } = await this.get<{ availability: Availability[] }>(`/api/pos/availability?locationId=${this.locationId}`);
    for (const { kind, subjectId } of availability) await this.post('/api/pos/availability/restore', { locationId: this.locationId, kind, subjectId });
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

  /** A check that was fired and paid with a test card through the provider. */
  async paidByCard({ tipMinor = 0, ...check }: Check & { readonly tipMinor?: number }): Promise<OrderView> {
    const { id } = await this.check(check);
    await this.fire(id);
    const { version, dueMinor } = await this.order(id);
    const tender = this.venue.tenderTypes.find(({ kind, card }) => kind === 'card' && card?.mode === 'test');
    const body = { operationId: newId(), captureId: newId(), version, tenderTypeId: tender?.id, amountMinor: dueMinor, tipMinor, paymentMethod: tender?.card?.paymentMethods[0]?.token };
    return (await this.post<{ order: OrderView }>(`/api/pos/orders/${id}/card-payments`, body)).order;
  }

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
    } else if (order.dueMinor === 0) {
      // One whose money is on its way is closed by the worker, maybe this moment; one that was opened again is closed by hand.
      await expect.poll(async () => {
        const { state, version } = await this.order(order.id);
        if (state !== 'closed') await this.pay(order.id, version, 0);
        return state;
      }, { timeout: 30_000 }).toBe('closed');
    } else {
      (await this.pay(order.id, order.version, order.dueMinor)).ok();
    }
  }

  private pay(orderId: string, version: number, amountMinor: number): Promise<Answer> {
    const tenderTypeId = this.venue.tenderTypes.find((tender) => tender.kind === 'cash')?.id;
    return this.till.post(`/api/pos/orders/${orderId}/payments`, { commandId: newId(), operationId: newId(), version, tenderTypeId, amountMinor, tenderedMinor: amountMinor });
  }

  private async get<T>(path: string): Promise<T> { return (await this.till.get(path)).ok<T>(); }
  private async post<T>(path: string, body: object): Promise<T> { return (await this.till.post(path, { commandId: newId(), ...body })).ok<T>(); }
}

async function signIn(): Promise<{ accessToken: string; locationId: string }> {
  const { username, password } = login('omar');
  const { accessToken, session } = (await new Client(urls.web).post('/api/platform/sessions', { username, password })).ok<{ accessToken: string; session: { locations: { id: string }[] } }>();
  return { accessToken, locationId: session.locations[0]?.id ?? '' };
}

async function enrol(manager: Client, venue: Venue, name: string, registerCode: string | null): Promise<Enrolment> {
  const deviceId = newId();
  const registerId = venue.registers.find((register) => register.code === registerCode)?.id ?? null;
  const { deviceToken } = (await manager.post('/api/platform/devices', { commandId: newId(), deviceId, name, locationId: venue.location.id, registerId, stationIds: venue.stations.map((station) => station.id) })).ok<{ deviceToken: string }>();
  return { deviceId, token: deviceToken };
}
