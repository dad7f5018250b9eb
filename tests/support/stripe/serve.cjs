/* Runs the fake as a process of its own: `node tests/support/stripe/serve.cjs [port]`. Says `listening <url>` once it is up. STRIPE_WEBHOOK_URL and _SECRET: where it tells by itself. */
require('../load-typescript.cjs');
const { FakeStripe } = require('./fake-stripe.ts');

const stripe = new FakeStripe(process.env.STRIPE_SECRET_KEY);
const { STRIPE_WEBHOOK_URL: url, STRIPE_WEBHOOK_SECRET: secret } = process.env;
if (url && secret) stripe.webhooks.use({ url, secrets: [secret] });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { void stripe.stop().then(() => process.exit(0)); });
void stripe.start(Number(process.argv[2] ?? 0)).then((url) => { console.log(`listening ${url}`); });
