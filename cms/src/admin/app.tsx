import { BulletList, Upload } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

const explorer = 'plugin::content-manager.explorer';

/** The admin's own additions: the input of choices fields, and the page for menu files. */
export default {
  config: { locales: ['ar'], tutorials: false, notifications: { releases: false }, translations: { en: { 'app.components.LeftMenu.navbrand.title': 'Nova RMS', 'app.components.LeftMenu.navbrand.workplace': 'Content' } } },
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'choices', type: 'json', icon: BulletList,
      intlLabel: { id: 'nova.choices', defaultMessage: 'Choices' },
      intlDescription: { id: 'nova.choices.description', defaultMessage: 'Several words of a fixed list' },
      // Strapi types the input as one without props, and hands it those of every field.
      components: { Input: async () => ({ default: (await import('./choices-input')).default as unknown as ComponentType }) },
    });
    app.addMenuLink({
      to: '/menu-csv', icon: Upload, position: 4,
      intlLabel: { id: 'nova.menu-csv', defaultMessage: 'Menu spreadsheet' },
      permissions: [{ action: `${explorer}.publish`, subject: 'api::menu-item.menu-item' }],
      Component: async () => import('./menu-csv-page'),
    });
  },
  bootstrap() {
    // Strapi greets every editor with a banner about its media library, which nothing here uses. Its key ends with the id that
    // telemetry gives an installation; ours has none.
    for (const installation of ['undefined', 'false']) window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`, 'true');
  },
};
