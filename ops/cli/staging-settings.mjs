/** The ports and shape of staging: one place for the command that runs it and for the drills that find it running. */
import { fixedPorts } from './services/env-contract.mjs';
import { withoutReal } from './services/payment-providers.mjs';
import { urlsOf } from './stack.mjs';

const WEB_PORT = 2337;
const PRINTING_PORTS = 9200;

/**
 * Cards go to the sandbox and to our own Stripe, unless the shell has real test keys.
 * The providers' statements are compared every few seconds instead of every day, so that a drill sees it.
 * The pages of staging come without TLS, so QZ Tray beside them is spoken to without TLS too.
 * @returns {import('./stack.mjs').StackSettings & { ports: import('./services/env-contract.mjs').Ports }}
 */
export const stagingSettings = () => ({ seed: 'demo', ports: fixedPorts(WEB_PORT, PRINTING_PORTS), split: true, providers: ['sandbox', 'stripe'], redis: true, env: { NOVA_QZ_SECURE: '0', PAYMENTS_RECONCILE_EVERY_MS: '5000', PAYMENTS_RECONCILE_LAG_MS: '2000' } });

/** @param {ReturnType<typeof stagingSettings>} settings */
export const stagingUrls = ({ ports, providers = [] }) => urlsOf(ports, { split: true, providers: withoutReal(providers) });
