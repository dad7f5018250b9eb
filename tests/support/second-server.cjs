/** Another process of the same server on the same database, as behind a load balancer. Says its port to whoever forked it. */
const { createStrapi } = require('@strapi/strapi');

(async () => {
  const strapi = await createStrapi({ appDir: process.env.NOVA_TEST_CMS_DIR, distDir: `${process.env.NOVA_TEST_CMS_DIR}/dist`, autoReload: false, serveAdminPanel: false }).load();
  strapi.server.mount();
  strapi.server.httpServer.listen(0, '127.0.0.1', () => process.send({ port: strapi.server.httpServer.address().port }));
  process.on('message', async () => { strapi.server.httpServer.closeAllConnections(); await strapi.destroy(); process.exit(0); });
})();
