import { qzTrayAt } from '../../support/qz-tray/start-qz-tray';

/** The stand-in for QZ Tray that runs beside the stack. */
export const qzTray = () => qzTrayAt(process.env['NOVA_E2E_QZ'] ?? '');
