/** The restaurant's clock and the providers', moved together. Moving `platform.now()` takes replacing the function, which is the harness's database's alone. */
export class Clock {
  aheadMs = 0;
  constructor(database, doors) {
    this.database = database;
    this.doors = doors;
  }

  /** `doors`: the providers that are up to hear of it. */
  async forward(ms, { doors = this.doors } = {}) {
    this.aheadMs += ms;
    await this.database.rows(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''${this.aheadMs} milliseconds'''`);
    for (const door of doors) await door.forward(ms);
  }
}
