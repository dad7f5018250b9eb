/** The ports and shape of staging: one place for the command that runs it and for the drills that find it running. */
import { fixedPorts } from './services/env-contract.mjs';
import { urlsOf } from './stack.mjs';

const WEB_PORT = 2337;
const PRINTING_PORTS = 9200;

/**
 * The pages of staging come without TLS, so QZ Tray beside them is spoken to without TLS too.
 * @returns {import('./stack.mjs').StackSettings & { ports: import('./services/env-contract.mjs').Ports }}
 */
export const stagingSettings = () => ({ seed: 'demo', ports: fixedPorts(WEB_PORT, PRINTING_PORTS), split: true, env: { NOVA_QZ_SECURE: '0' } });

/** @param {ReturnType<typeof stagingSettings>} settings */
export const stagingUrls = ({ ports }) => urlsOf(ports, true);
