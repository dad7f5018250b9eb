/* Boots the application once on an empty database, so that it migrates and seeds itself as on a customer's first start. */
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const appDir = process.cwd();
  const app = await createStrapi({ appDir, distDir: `${appDir}/dist`, autoReload: false, serveAdminPanel: false }).load();
  await app.destroy();
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
