import type { z } from 'zod';
import type { AnyContract, Input } from '../../../contracts/contract';
import { AppError } from '../pure';
import type { HttpContext } from './context';

interface Field { path: string; reason: string }

function read(schema: z.ZodType, value: unknown, place: string, fields: Field[]): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, 20)) fields.push({ path: [place, ...issue.path].join('.'), reason: issue.message });
  return undefined;
}

/** Parses a request with its contract. Throws `invalid_input` that names every bad field and why. */
export function parseRequest<C extends AnyContract>(contract: C, ctx: HttpContext): Input<C> {
  const fields: Field[] = [];
  const params = read(contract.params, ctx.params ?? {}, 'params', fields);
  const query = read(contract.query, ctx.query ?? {}, 'query', fields);
  const body = contract.method === 'GET' ? {} : read(contract.body, ctx.request.body ?? {}, 'body', fields);
  if (fields.length > 0) {
    const first = fields[0] as Field;
    throw new AppError('invalid_input', `${first.path}: ${first.reason}`, { fields });
  }
  return { params, query, body } as Input<C>;
}
