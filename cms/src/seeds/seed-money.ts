import type { Core } from '@strapi/strapi';
import { reasons } from './reasons';
import { writeDocument, type Rows } from './write-document';

export interface SeedTaxClass { readonly code: string; readonly name: string; readonly rates: readonly { readonly code: string; readonly name: string; readonly ratePpm: number; readonly orderTypes: readonly string[] }[] }
export interface SeedTender { readonly code: string; readonly kind: string; readonly provider?: string; readonly opensDrawer: boolean; readonly en: string; readonly ar: string }

/** Tax classes with their rates. A component is a row of its own, which db.query does not make by itself. */
export async function seedTaxClasses(strapi: Core.Strapi, classes: readonly SeedTaxClass[]): Promise<Map<string, Rows>> {
  const rows = new Map<string, Rows>();
  for (const { rates, ...each } of classes) {
    const known = await strapi.db.query('api::tax-class.tax-class').findOne({ where: { code: each.code }, select: ['id'] });
    const links = known === null ? await Promise.all(rates.map((rate) => writeRate(strapi, rate))) : [];
    rows.set(each.code, await writeDocument(strapi, 'api::tax-class.tax-class', { code: each.code, values: { ...each, rates: links }, texts: null }));
  }
  return rows;
}

async function writeRate(strapi: Core.Strapi, rate: SeedTaxClass['rates'][number]): Promise<{ id: number; __pivot: { field: string; component_type: string } }> {
  const { id } = (await strapi.db.query('tax.rate').create({ data: rate, select: ['id'] })) as { id: number };
  return { id, __pivot: { field: 'rates', component_type: 'tax.rate' } };
}

export async function seedTenders(strapi: Core.Strapi, tenders: readonly SeedTender[]): Promise<void> {
  for (const [sort, { en, ar, ...values }] of tenders.entries()) {
    await writeDocument(strapi, 'api::tender-type.tender-type', { code: values.code, values: { ...values, sort }, texts: [['en', { name: en }], ['ar', { name: ar }]] });
  }
}

export async function seedReasons(strapi: Core.Strapi): Promise<void> {
  for (const [sort, { en, ar, ...values }] of reasons.entries()) {
    await writeDocument(strapi, 'api::reason.reason', { code: values.code, values: { ...values, sort }, texts: [['en', { name: en }], ['ar', { name: ar }]] });
  }
}
