/** What a run found wrong, in words. Nothing found is a pass. */
export class Verdict {
  #wrong = [];
  #checked = 0;

  /** `found` are the cases that break a rule; none is right. */
  none(rule, found) {
    this.#checked += 1;
    if (found.length > 0) this.#wrong.push(`${rule}: ${found.length}, such as ${JSON.stringify(found[0]).slice(0, 300)}`);
  }

  /** What a run stands on: with fewer of it, nothing being wrong would prove nothing. */
  atLeast(what, got, least) {
    this.none(`too little happened for this to mean anything: ${what}`, got >= least ? [] : [{ got, least }]);
  }

  same(rule, got, expected) {
    this.none(rule, JSON.stringify(got) === JSON.stringify(expected) ? [] : [{ got, expected }]);
  }

  get checked() { return this.#checked; }
  get wrong() { return [...this.#wrong]; }
}
