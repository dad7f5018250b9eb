import type { ApiError } from '../api';
import type { Translate } from './use-words';

export interface Refusal {
  title: string;
  /** What to do about it. */
  next: string;
  fields: readonly { path: string; reason: string }[];
  /** To quote when it is reported. */
  reference: string | null;
}

/** An error in words a server at a full table can use. One entry per code; the server's own sentence is for the log. */
export function refusalOf(error: ApiError, t: Translate): Refusal {
  return {
    title: t(`errors.${error.code}.title`),
    next: t(`errors.${error.code}.next`),
    fields: error.code === 'invalid_input' ? error.fields : [],
    reference: error.status >= 500 ? error.correlationId : null,
  };
}
