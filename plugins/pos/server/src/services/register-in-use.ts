import { platform } from '@nova/platform/access';
import { hasOpenShift } from '../repo/shift-read';

/** Whether a shift is open on the register, so that it cannot be deleted. For cms, through pos(). */
export const registerInUse = (registerId: string): Promise<boolean> => hasOpenShift(platform().db(), registerId);
