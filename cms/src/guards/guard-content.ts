import type { Core } from '@strapi/strapi';
import { isCompiled, type CompiledType } from '../catalogue/content-types';
import { checkChoices, checks } from './check-values';
import { publishChecks } from './check-publish';
import { inUse } from './in-use';
import { refuseEdit } from './refuse';

interface Locales { getDefaultLocale(): Promise<string> }
interface Params { documentId?: unknown; locale?: unknown; data?: unknown; status?: unknown }

/**
 * Stands before every change of content, whichever door it comes through: the admin, the CSV import, another plugin.
 * What is in use stays, what cannot be sold is not published, and what makes no sense is not saved; the editor reads why.
 */
export function guardContent(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!isCompiled(uid)) return next();
    const params = context.params as Params;
    const defaultLocale = await (strapi.plugin('i18n').service('locales') as unknown as Locales).getDefaultLocale();
    const documentId = typeof params.documentId === 'string' ? params.documentId : null;
    const whole = touchesStructure(params.locale, defaultLocale);
    if ((action === 'delete' || action === 'unpublish') && documentId !== null && whole) await refuseInUse(strapi, uid, documentId, action);
    if (action === 'create' || action === 'update') await checkValues(strapi, uid, params.data, documentId);
    const publishes = action === 'publish' || (action === 'update' && params.status === 'published');
    if (publishes && documentId !== null && whole) await checkPublish(strapi, uid, documentId, defaultLocale);
    return next();
  });
}

/** A translation may come and go; only the default language carries what others depend on. */
function touchesStructure(locale: unknown, defaultLocale: string): boolean {
  if (locale === undefined || locale === null || locale === '*') return true;
  return Array.isArray(locale) ? locale.includes(defaultLocale) || locale.includes('*') : locale === defaultLocale;
}

async function refuseInUse(strapi: Core.Strapi, uid: CompiledType, documentId: string, action: 'delete' | 'unpublish'): Promise<void> {
  const why = await inUse[uid]?.(strapi, documentId);
  if (why !== null && why !== undefined) refuseEdit(`This cannot be ${action === 'delete' ? 'deleted' : 'unpublished'}. ${why}`, 'in_use');
}

/** An update may bring one of two values that must agree, so what is there already is judged with it. */
async function checkValues(strapi: Core.Strapi, uid: CompiledType, data: unknown, documentId: string | null): Promise<void> {
  if (typeof data !== 'object' || data === null) return;
  const known = documentId === null ? null : ((await strapi.db.query(uid).findOne({ where: { documentId } })) as Record<string, unknown> | null);
  const values: Readonly<Record<string, unknown>> = { ...known, ...data };
  const problems = [...(checks[uid]?.(values) ?? []), ...checkChoices(strapi.getModel(uid).attributes, values)];
  for (const rate of uid === 'api::tax-class.tax-class' && Array.isArray(values['rates']) ? (values['rates'] as Record<string, unknown>[]) : []) {
    problems.push(...checkChoices(strapi.getModel('tax.rate').attributes, rate));
  }
  if (problems.length > 0) refuseEdit(problems.join(' '), 'invalid_input');
}

async function checkPublish(strapi: Core.Strapi, uid: CompiledType, documentId: string, defaultLocale: string): Promise<void> {
  const problems = (await publishChecks[uid]?.(strapi, documentId, defaultLocale)) ?? [];
  if (problems.length > 0) refuseEdit(`This cannot be published yet. ${problems.join(' ')}`, 'invalid_input');
}
