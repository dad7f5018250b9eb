import type { Platform } from './platform';

let current: Platform | null = null;

/** The kernel of this process. Plugins call it from register() on; before that it does not exist. */
export function platform(): Platform {
  if (current === null) throw new Error('platform() was called before the platform plugin registered; it must be first in cms/config/plugins.ts');
  return current;
}

/** For the platform's own register and destroy. */
export function setPlatform(next: Platform | null): void {
  current = next;
}
