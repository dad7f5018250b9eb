import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check } from '../domain/check';

/** That a person decided on the check as it is. Refuses `version_conflict`. */
export const sameVersion = (check: Check, version: number): Outcome<null> =>
  check.version === version ? done(null) : refuse('version_conflict', 'The check changed meanwhile. Look again.', { yourVersion: version, currentVersion: check.version });
