import { v7 } from 'uuid';

/** What a shift is made of, for drills: each act as a person at a till would do it. */
export class Restaurant {
  constructor(till) {
    this.till = till;
  }

  static float = [{ denominationMinor: 2000, pieces: 10 }];

  /** Dishes that are sold all day, without choices, from a station. */
  async readMenu() {
    const { locationId } = this.till;
    const menu = await this.till.get(`/api/pos/menu?locationId=${locationId}&locale=en`);
    const allDay = new Set(menu.categories.filter((category) => category.dayPartIds.length === 0).map((category) => category.id));
    this.hash = menu.version;
    this.dishes = menu.items.filter((item) => allDay.has(item.categoryId) && item.stationId !== null && item.groupIds.length === 0 && item.dayPartIds.length === 0);
  }

  async openShift() {
    const { locationId, registerId } = this.till;
    ({ shift: this.shift } = await this.till.must('/api/pos/shifts', { shiftId: v7(), locationId, registerId, count: Restaurant.float }));
    return this.shift;
  }

  /** A check with so many different dishes on it. */
  async check(dishes, more = {}) {
    const { till } = this;
    const orderId = v7();
    await till.must('/api/pos/orders', { orderId, locationId: till.locationId, orderType: 'takeaway', name: `Drill ${orderId.slice(-4)}`, covers: 2, ...more });
    return this.add(orderId, dishes);
  }

  async add(orderId, dishes) {
    const lines = this.dishes.slice(0, dishes).map((dish) => ({ lineId: v7(), itemId: dish.id, quantity: 1 }));
    return (await this.till.must(`/api/pos/orders/${orderId}/lines`, { catalogueHash: this.hash, lines })).order;
  }

  async fire(order) {
    return (await this.till.must(`/api/pos/orders/${order.id}/fire`, {})).order;
  }

  pay(order, { kind = 'cash', amountMinor = order.dueMinor, tipMinor = 0 } = {}) {
    return this.till.post(`/api/pos/orders/${order.id}/payments`, {
      operationId: v7(), version: order.version, tenderTypeId: this.till.tender(kind), amountMinor, tipMinor, ...(kind === 'cash' ? { tenderedMinor: amountMinor + tipMinor } : {}),
    });
  }

  async sell(dishes) {
    const order = await this.fire(await this.check(dishes));
    const { body } = await this.pay(order);
    return body.order;
  }

  move(kind, amountMinor, more = {}) {
    return this.till.post(`/api/pos/shifts/${this.shift.id}/cash-movements`, { movementId: v7(), kind, amountMinor, reasonId: this.till.reason(kind), ...more });
  }

  /** Counts the drawer as so much, in as few pieces as the place knows. */
  count(amountMinor) {
    let left = amountMinor;
    const count = this.till.venue.denominationsMinor.flatMap((denominationMinor) => {
      const pieces = Math.floor(left / denominationMinor);
      left -= pieces * denominationMinor;
      return pieces === 0 ? [] : [{ denominationMinor, pieces }];
    });
    return this.till.post(`/api/pos/shifts/${this.shift.id}/counts`, { countId: v7(), count: count.length === 0 ? [{ denominationMinor: 1, pieces: 0 }] : count });
  }

  async expectedMinor() {
    return (await this.till.get(`/api/pos/shifts/${this.shift.id}/x-report`)).report.drawer.expectedMinor;
  }

  async close(more = {}) {
    const { shifts } = await this.till.get(`/api/pos/shifts/current?locationId=${this.till.locationId}`);
    const version = shifts.find((shift) => shift.id === this.shift.id)?.version ?? this.shift.version;
    return this.till.post(`/api/pos/shifts/${this.shift.id}/close`, { version, ...more });
  }

  /** A colleague types a PIN for one command of this till. Answers the approval's id. */
  async approval(approver, forCommandId, { act, subjectId, amountMinor, subjectVersion }) {
    const { staff } = await this.till.get('/api/platform/staff');
    const approverId = staff.find((person) => person.username === approver.username).id;
    return (await this.till.must('/api/platform/approvals', { approverId, pin: approver.pin, act, subjectId, forCommandId, amountMinor, subjectVersion })).approvalId;
  }

  /** Takes back what was fired only to see its paper. */
  async voidOpenChecks() {
    for (const { id } of (await this.blockers()).filter((blocker) => blocker.kind === 'open-check')) {
      const { order } = await this.till.get(`/api/pos/orders/${id}`);
      const act = order.firedAt === null ? 'cancel' : 'void';
      await this.till.must(`/api/pos/orders/${id}/${act}`, { version: order.version, reasonId: this.till.reason(act) });
    }
  }

  async blockers() {
    return (await this.till.get(`/api/pos/shifts/${this.shift.id}/close-blockers`)).blockers;
  }
}
