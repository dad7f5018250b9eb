import type { DemoLogin } from '../../support/boot-nova';

export type Login = DemoLogin;

function told<T>(name: string): T {
  const text = process.env[name];
  if (text === undefined) throw new Error(`${name} is not set: start-stack.ts sets it before the first test`);
  return JSON.parse(text) as T;
}

/** Where the stack of this run is. */
export const urls = told<{ web: string; portal: string; paper: string; agent: string; sandbox: string }>('NOVA_E2E_URLS');

/** Somebody of the demo crew, by user name. */
export function login(username: string): Login {
  const found = told<Login[]>('NOVA_E2E_LOGINS').find((candidate) => candidate.username === username);
  if (found === undefined) throw new Error(`nobody in the demo is called ${username}`);
  return found;
}

/** The key by which the sandbox knows us; whoever has it can move money there without the house. */
export const sandboxKey = told<{ SANDBOX_SECRET_KEY: string }>('NOVA_E2E_SECRETS').SANDBOX_SECRET_KEY;
