import { z } from 'zod';
import type { AnyContract } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';

/** Known things by the name of the field that carries them: `orderId` → a real order. */
export type World = Readonly<Record<string, unknown>>;

interface JsonSchema {
  type?: string; format?: string; pattern?: string; const?: unknown; enum?: unknown[]; default?: unknown; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>; required?: string[]; items?: JsonSchema; minItems?: number; minimum?: number; minLength?: number; $ref?: string;
}

/** Texts that fit the patterns the contracts use; a new pattern without a row here fails the test that meets it. */
const fits = ['x', 'abcd', '0123', 'en', 'GBP', 'pos.order.open', 'a'.repeat(64), 'agent-1', ''];

function sample(schema: JsonSchema, key: string, world: World): unknown {
  if (key in world && !(schema.type === 'string' && typeof world[key] !== 'string')) return world[key];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice !== undefined) return sample(choice[0] as JsonSchema, key, world);
  if (schema.type === 'object') return sampleObject(schema, world);
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, key, world));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 1);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'string') return sampleText(schema);
  return null;
}

function sampleText(schema: JsonSchema): string {
  if (schema.format === 'uuid') return newId();
  if (schema.format === 'date') return '2026-01-01';
  if (schema.pattern !== undefined) {
    const found = fits.find((text) => new RegExp(schema.pattern as string, 'u').test(text));
    if (found === undefined) throw new Error(`sample-request knows no text for the pattern ${schema.pattern}`);
    return found;
  }
  return 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}

function sampleObject(schema: JsonSchema, world: World): Record<string, unknown> {
  const wanted = new Set(schema.required ?? []);
  return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name, member]) => wanted.has(name) && member.default === undefined).map(([name, member]) => [name, sample(member, name, world)]));
}

const asJson = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** A request that the contract accepts, made of the world's things and otherwise of fresh ids and smallest values. */
export function sampleRequest(contract: AnyContract, world: World): { params: Record<string, unknown>; query: Record<string, unknown>; body: Record<string, unknown> } {
  const request = { params: sampleObject(asJson(contract.params), world), query: sampleObject(asJson(contract.query), world), body: sampleObject(asJson(contract.body), world) };
  for (const part of ['params', 'query', 'body'] as const) {
    const result = contract[part].safeParse(request[part]);
    if (!result.success) throw new Error(`sample-request made a wrong ${part} for ${contract.name}: ${z.prettifyError(result.error)}`);
  }
  return request;
}

/** Fills `:params` into the contract's path and appends the query. */
export function urlOf(contract: AnyContract, params: Record<string, unknown>, query: Record<string, unknown>): string {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const text = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}
