import type { Actor } from '../actor';

/** The part of Strapi's Koa context that platform reads and writes. */
export interface HttpContext {
  method: string;
  path: string;
  status: number;
  body: unknown;
  params: Record<string, string>;
  query: Record<string, unknown>;
  ip: string;
  request: { body?: unknown; headers: Record<string, string | string[] | undefined> };
  cookies: { get(name: string): string | undefined; set(name: string, value: string | null, options?: object): unknown };
  state: { auth?: { credentials?: unknown }; actor?: Actor; correlationId?: string };
  get(header: string): string;
  set(header: string, value: string): void;
  req: import('node:http').IncomingMessage;
  res: import('node:http').ServerResponse;
}
