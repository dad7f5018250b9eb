import { Refused, Unanswered } from './waiter.mjs';

/** What the server said yes to. It must be there afterwards, whatever was killed. */
export class Acknowledged {
  orders = new Set();
  lines = new Map();
  fired = new Set();
  /** Operation id to what was answered of it. */
  payments = new Map();
  /** Operations through a provider: id to the state that was last told of them. */
  operations = new Map();
  /** Order id to its receipt number. */
  receipts = new Map();
  unanswered = 0;
  refusals = new Map();

  /** Keeps count of how a cover ended early; anything but a missing answer or a refusal is the harness's own mistake. */
  endedBy(error) {
    if (error instanceof Unanswered) this.unanswered += 1;
    else if (error instanceof Refused) this.refusals.set(error.code, (this.refusals.get(error.code) ?? 0) + 1);
    else throw error;
  }

  get commands() { return this.orders.size + this.lines.size + this.fired.size + this.payments.size + this.operations.size; }
}
