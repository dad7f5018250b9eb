import { platform } from '@nova/platform/access';
import { findAgent } from '../repo/agents';
import type { PrintingTables } from '../repo/tables';

/** See `Printing.agentLocation`. One query. */
export const agentLocation = async (agentId: string, tokenId: string): Promise<string | null> => (await findAgent(platform().db<PrintingTables>(), agentId, tokenId))?.location_id ?? null;
