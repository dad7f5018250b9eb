import { platform } from '@nova/platform/access';
import { isTableInUse } from '../repo/floor';

/** Whether a live check stands at the table, so that it cannot be deleted. For cms, through pos(). */
export const tableInUse = (tableId: string): Promise<boolean> => isTableInUse(platform().db(), tableId);
