import { qzTrayAt } from '../../support/qz-tray/start-qz-tray';
import { qzControl } from './stack';

/** The stand-in for QZ Tray that runs beside the stack. */
export const qzTray = () => qzTrayAt(qzControl);
