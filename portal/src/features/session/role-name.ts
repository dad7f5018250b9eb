import type { Translate } from '../../i18n';

const known = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk'] as const;

/** The shipped roles in the reader's language; a role that the restaurant made is shown as it was named. */
export function roleName(role: string, t: Translate): string {
  const slug = role.toLowerCase().replace(/\s+/g, '-');
  const match = known.find((name) => name === slug);
  return match ? t(`roles.${match}`) : role;
}
