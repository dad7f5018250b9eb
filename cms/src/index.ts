import type { Core } from '@strapi/strapi';
import { registerChoicesField } from './fields/register-choices-field';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerChoicesField(strapi);
  },
};
