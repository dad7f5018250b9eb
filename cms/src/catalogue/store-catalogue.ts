import type { Catalogue } from '@nova/platform/contracts';
import { platform } from '@nova/platform/access';
import type { Core } from '@strapi/strapi';
import { changedTopic } from './changed-topic';

interface CatalogueTables { 'platform.catalogue': { hash: string; location_id: string; body: unknown } }

/** Keeps a compiled catalogue for ever, before anything is sold from it. Returns whether it is a new one. */
export async function storeCatalogue({ hash, locationId, ...body }: Catalogue): Promise<boolean> {
  const stored = await platform().db<CatalogueTables>().insertInto('platform.catalogue')
    .values({ hash, location_id: locationId, body: JSON.stringify(body) }).onConflict((conflict) => conflict.doNothing()).returning('hash').execute();
  return stored.length > 0;
}

/** An older version, as it was compiled. null: never existed. */
export async function findCatalogue(hash: string): Promise<Catalogue | null> {
  const row = await platform().db<CatalogueTables>().selectFrom('platform.catalogue').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row === undefined ? null : { hash: row.hash, locationId: row.location_id, ...(row.body as Omit<Catalogue, 'hash' | 'locationId'>) };
}

type StrapiTransaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];
export interface ContentChange { readonly type: string; readonly documentId: string; readonly act: string }

/** Writes `content.changed.v1` to the outbox in Strapi's own transaction: the fact is kept exactly when the change is. */
export async function appendContentChange(trx: StrapiTransaction, change: ContentChange): Promise<void> {
  await trx.raw('select platform.outbox_append(?, null, ?, 1, ?::jsonb)', [changedTopic, change.documentId, JSON.stringify({ type: change.type, act: change.act })]);
}

