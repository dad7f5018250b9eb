import { commandId, contract } from '@nova/platform/contracts';
import { z } from 'zod';

/** Lets the tablet from which it is sent print through the QZ Tray beside it, or no longer. */
export const setQzDevice = contract({
  name: 'set-qz-device', action: 'qz.enrol', method: 'POST', path: '/api/printing/qz/device',
  body: z.strictObject({ commandId, enabled: z.boolean() }), reply: z.object({ enabled: z.boolean() }),
});
