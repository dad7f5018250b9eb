/** What is built, from what, into what, in order. */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { inRepo } from '../paths.mjs';
import { SECRET_NAMES } from '../services/secrets.mjs';

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string[]} inputs files and folders, relative to the repository
 * @property {string[]} outputs
 * @property {string[]} [outputsOfOthers] folder names inside the outputs that another build writes
 * @property {string} marker a file that must exist afterwards
 * @property {string} cwd
 * @property {string[]} command
 * @property {string[]} [whenOutputsChanged] appended when somebody touched the outputs
 * @property {Record<string, string>} [env]
 */

const SHARED_INPUTS = ['package-lock.json', 'tsconfig.json'];

/** Folders compiled by `tsc -b` that run on the server side. */
function serverProjects() {
  const plugins = fs.readdirSync(inRepo('plugins')).sort().map((name) => path.posix.join('plugins', name));
  return [...plugins, 'cms', 'printer-agent'].filter((project) => fs.existsSync(inRepo(project, 'tsconfig.json')));
}

/** A tool's script, looked up from the workspace that depends on it. @param {string} workspace @param {string} name @param {string} bin */
export function toolScript(workspace, name, bin) {
  const manifest = createRequire(inRepo(workspace, 'package.json')).resolve(`${name}/package.json`);
  return path.join(path.dirname(manifest), bin);
}

/** Strapi reads its whole configuration to build the admin, but uses and keeps none of these. */
const adminBuildEnv = () => ({
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, 'not-used-while-building'])),
  DATABASE_URL: 'postgres://not-used-while-building',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** Looked up late: the tools exist only once the packages are installed. @returns {Build[]} */
export function listBuilds() {
  const projects = serverProjects();
  return [
    {
      name: 'server code',
      inputs: [...SHARED_INPUTS, ...projects],
      outputs: projects.map((project) => `${project}/dist`),
      outputsOfOthers: ['build'],
      marker: 'cms/dist/src/index.js',
      cwd: inRepo(),
      command: [process.execPath, toolScript('.', 'typescript', 'bin/tsc'), '-b', ...projects],
      whenOutputsChanged: ['--force'],
    },
    {
      name: 'portal',
      inputs: [...SHARED_INPUTS, 'portal', ...projects.filter((each) => each.startsWith('plugins/')).map((each) => `${each}/contracts`)],
      outputs: ['portal/dist'],
      marker: 'portal/dist/index.html',
      cwd: inRepo('portal'),
      command: [process.execPath, toolScript('portal', 'vite', 'bin/vite.js'), 'build'],
    },
    {
      name: 'admin',
      inputs: ['package-lock.json', 'cms/package.json', 'cms/config', 'cms/src/admin', ...projects.map((each) => `${each}/admin`)],
      outputs: ['cms/dist/build'],
      marker: 'cms/dist/build/index.html',
      cwd: inRepo('cms'),
      command: [process.execPath, '--import', inRepo('ops', 'cli', 'prepare', 'keep-compiled.mjs'), toolScript('cms', '@strapi/strapi', 'bin/strapi.js'), 'build'],
      env: adminBuildEnv(),
    },
  ];
}
