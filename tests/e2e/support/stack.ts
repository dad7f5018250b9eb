import type { DemoLogin } from '../../support/boot-nova';

export type Login = DemoLogin;
interface TestHouse {
  readonly urls: { web: string; portal: string; paper: string; agent: string; sandbox: string };
  readonly logins: Login[];
  readonly secrets: { SANDBOX_SECRET_KEY: string };
  readonly qz: string;
  readonly databaseUrl: string;
}

/** The restaurant of this worker: each has one of its own. */
const house = ((): TestHouse => {
  const text = process.env['NOVA_E2E_HOUSES'];
  const found = text === undefined ? undefined : (JSON.parse(text) as TestHouse[])[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  if (found === undefined) throw new Error('NOVA_E2E_HOUSES does not know this worker: start-stack.ts sets it before the first test');
  return found;
})();

/** Where its stack is. */
export const urls = house.urls;
/** Where the stand-in for QZ Tray beside it takes orders. */
export const qzControl = house.qz;
/** Its database, for what no door of the house leads to: its clock. */
export const { databaseUrl } = house;

/** Somebody of the demo crew, by user name. */
export function login(username: string): Login {
  const found = house.logins.find((candidate) => candidate.username === username);
  if (found === undefined) throw new Error(`nobody in the demo is called ${username}`);
  return found;
}

/** The key by which the sandbox knows us; whoever has it can move money there without the house. */
export const sandboxKey = house.secrets.SANDBOX_SECRET_KEY;
