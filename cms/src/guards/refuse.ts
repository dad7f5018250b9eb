import { errors } from '@strapi/utils';

/** Says no to an editor in words: Strapi shows the message of an ApplicationError in the admin as it stands, with status 400. */
export function refuseEdit(message: string, code: 'in_use' | 'invalid_input'): never {
  throw new errors.ApplicationError(message, { code });
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function list(names: readonly string[], shown = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  const head = names.slice(0, names.length > shown ? shown : -1);
  const rest = names.length > shown ? `${names.length - shown} more` : names[names.length - 1];
  return `${head.join(', ')} and ${rest}`;
}
