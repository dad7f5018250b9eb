import { platform } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { isCompiled } from './content-types';
import { changedTopic } from './changed-topic';
import { appendContentChange } from './store-catalogue';

/** Acts after which published content may differ. Saving a draft is not one, except of a type that has no drafts. */
const publishing = new Set(['publish', 'unpublish', 'delete']);
const writing = new Set(['create', 'update', 'clone', ...publishing]);

/**
 * Puts every change of published content and its `content.changed.v1` into one transaction, and wakes the compilers after the commit.
 * The event is a topic too: a process that misses the poke is woken by the event itself, within a second.
 */
export function announceChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const hasDrafts = strapi.contentTypes[uid]?.options?.draftAndPublish === true;
    const status: unknown = 'status' in context.params ? context.params.status : undefined;
    const affects = isCompiled(uid) && (hasDrafts && status !== 'published' ? publishing : writing).has(action);
    if (!affects) return next();
    return strapi.db.transaction(async ({ trx, onCommit }) => {
      const result = await next();
      const given: unknown = 'documentId' in context.params ? context.params.documentId : undefined;
      const made: unknown = typeof result === 'object' && result !== null && 'documentId' in result ? result.documentId : undefined;
      await appendContentChange(trx, { type: uid, documentId: String(given ?? made ?? ''), act: action });
      onCommit(() => platform().events.poke(changedTopic));
      return result;
    });
  });
}
