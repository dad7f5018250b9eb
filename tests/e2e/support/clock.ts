import { Client } from 'pg';
import { databaseUrl } from './stack';

async function setBack(ms: number): Promise<void> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query(`create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp() - interval ''${ms} milliseconds'''`);
  } finally {
    await database.end();
  }
}

export const minuteMs = 60_000, dayMs = 24 * 60 * minuteMs;

/** Does something while the restaurant's one clock stands that far back: what is stored then is so much older than the test. */
export async function ago<T>(ms: number, act: () => Promise<T>): Promise<T> {
  await setBack(ms);
  try {
    return await act();
  } finally {
    await setBack(0);
  }
}
