import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { MenuCsvError } from './columns';
import { exportMenu } from './export-menu';
import { importMenu } from './import-menu';

interface AdminContext { request: { body?: unknown }; body: unknown; type: string; set(header: string, value: string): void }

const explorer = 'plugin::content-manager.explorer';
const menuTypes = ['api::menu-category.menu-category', 'api::menu-item.menu-item', 'api::modifier-group.modifier-group', 'api::modifier-option.modifier-option'];
const mayRead = menuTypes.map((subject) => ({ action: `${explorer}.read`, subject }));
const mayWrite = menuTypes.flatMap((subject) => ['create', 'update', 'publish'].map((act) => ({ action: `${explorer}.${act}`, subject })));
const policies = (actions: readonly object[]) => ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }];

/**
 * The admin's doors to the CSV import and export, for whoever may write the menu anyway: they need no right of their own.
 * The file comes as text in JSON, so that nothing is uploaded and kept.
 */
export function registerMenuCsvRoutes(strapi: Core.Strapi): void {
  const exportFile = async (ctx: AdminContext): Promise<void> => {
    ctx.type = 'text/csv; charset=utf-8';
    ctx.set('content-disposition', 'attachment; filename="menu.csv"');
    ctx.body = await exportMenu(strapi);
  };
  const importFile = async (ctx: AdminContext): Promise<void> => {
    const body = ctx.request.body;
    const csv: unknown = typeof body === 'object' && body !== null && 'csv' in body ? body.csv : undefined;
    if (typeof csv !== 'string' || csv.includes('\u0000')) throw new errors.ValidationError('csv: must be the text of the file', { code: 'invalid_input' });
    try {
      ctx.body = await importMenu(strapi, csv);
    } catch (error) {
      if (error instanceof MenuCsvError) throw new errors.ValidationError(error.message, { code: 'invalid_input', faults: error.faults.slice(0, 100) });
      throw error;
    }
  };
  strapi.server.routes({
    type: 'admin', prefix: '/menu-csv',
    routes: [
      { method: 'GET', path: '/export', handler: exportFile, info: { type: 'admin' }, config: { policies: policies(mayRead) } },
      { method: 'POST', path: '/import', handler: importFile, info: { type: 'admin' }, config: { policies: policies(mayWrite) } },
    ],
  } as unknown as Parameters<typeof strapi.server.routes>[0]);
}
