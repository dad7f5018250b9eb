import type { Core } from '@strapi/strapi';
import { remember, remembered } from '../memory/remember';
import { menuViews } from './menu-views';
import { placeViews, rateView } from './place-views';
import type { View } from './view';

interface FieldMetadata { edit: Record<string, unknown>; list: Record<string, unknown> }
interface Configuration { settings: Record<string, unknown>; metadatas: Record<string, FieldMetadata>; layouts: { list: string[]; edit: { name: string; size: number }[][] } }
interface ViewService<Model> { findConfiguration(model: Model): Promise<Configuration & { uid: string }>; updateConfiguration(model: Model, configuration: Configuration): Promise<unknown> }
interface Model { uid: string; attributes: Record<string, { type: string; relation?: string; target?: string } | undefined> }

const rowSize = 12;
const view = 'v1';

/** Gives the admin's forms and lists their shape and their words, once for each type: what an editor arranges since is kept. */
export async function arrangeEditor(strapi: Core.Strapi): Promise<void> {
  const arranged = await remembered(strapi, 'editor-views');
  const plugin = strapi.plugin('content-manager');
  const types = plugin.service('content-types') as unknown as ViewService<Model> & { findContentType(uid: string): Model };
  const components = plugin.service('components') as unknown as ViewService<Model> & { findComponent(uid: string): Model };
  const done: string[] = [];
  for (const [uid, each] of Object.entries({ ...menuViews, ...placeViews })) {
    if (arranged.includes(`${view} ${uid}`)) continue;
    await arrange(types, types.findContentType(uid), each);
    done.push(`${view} ${uid}`);
  }
  if (!arranged.includes(`${view} tax.rate`)) {
    await arrange(components, components.findComponent('tax.rate'), rateView);
    done.push(`${view} tax.rate`);
  }
  if (done.length > 0) await remember(strapi, 'editor-views', [...arranged, ...done]);
}

async function arrange(service: ViewService<Model>, model: Model, { sortBy, list, form, fields }: View): Promise<void> {
  const { uid: _uid, ...now } = await service.findConfiguration(model);
  const metadatas = { ...now.metadatas };
  for (const [name, [label, description]] of Object.entries(fields)) {
    const known = metadatas[name];
    if (known === undefined) throw new Error(`${model.uid} has no field ${name} to arrange`);
    const linked = model.attributes[name]?.type === 'relation' ? { mainField: 'name' } : {};
    metadatas[name] = { edit: { ...known.edit, label, description, ...linked }, list: { ...known.list, label, ...linked } };
  }
  await service.updateConfiguration(model, {
    settings: { ...now.settings, mainField: 'name', defaultSortBy: sortBy, defaultSortOrder: 'ASC', pageSize: 50 },
    metadatas,
    layouts: { list: [...list], edit: form.map((row) => row.map((name) => ({ name, size: sizeOf(model, name, row.length) }))) },
  });
}

/** Fields share a line evenly; a repeatable component and JSON need all of it. */
const sizeOf = (model: Model, name: string, fieldsInRow: number): number => (model.attributes[name]?.type === 'component' ? rowSize : Math.floor(rowSize / fieldsInRow));
