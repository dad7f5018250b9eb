import type { ApiError } from '../api';
import type { Translate } from './use-words';

export interface Refusal {
  title: string;
  /** What to do about it. */
  next: string;
  /** To quote when it is reported: what the server's log knows it by, or the fields it did not take. The server's own words for why are English, and for the log. */
  reference: string | null;
}

/** An error in words a server at a full table can use. One entry per code; the server's own sentence is for the log. */
export function refusalOf(error: ApiError, t: Translate): Refusal {
  return {
    title: t(`errors.${error.code}.title`),
    next: t(`errors.${error.code}.next`),
    reference: error.code === 'invalid_input' ? error.fields.map(({ path }) => path).join(', ') || null : error.status >= 500 ? error.correlationId : null,
  };
}
