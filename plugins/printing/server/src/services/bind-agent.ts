import { platform } from '@nova/platform/access';
import type { AgentBinding } from '../access';
import { saveAgent } from '../repo/agents';
import type { PrintingTables } from '../repo/tables';

/** Says where an agent stands and which API token it shows. Binding again moves it; its jobs stay with their location. */
export async function bindAgent(binding: AgentBinding): Promise<void> {
  await saveAgent(platform().db<PrintingTables>(), binding);
}
