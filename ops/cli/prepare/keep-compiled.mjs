/**
 * Loaded into `strapi build` first. Strapi compiles the application's server code before the admin;
 * `tsc -b` has done that a moment ago, and the second time takes as long as the first.
 */
import { createRequire } from 'node:module';
import { inRepo } from '../paths.mjs';

const fromCms = createRequire(inRepo('cms', 'package.json'));
const fromStrapi = createRequire(fromCms.resolve('@strapi/strapi/package.json'));
fromStrapi('@strapi/typescript-utils').compile = async () => {};
