import type { NewEvent } from '@nova/platform/access';
import type { ChannelStatus } from '../repo/channel-status';

/** A channel of a printer went down or came up. */
export const channelEvent = (status: ChannelStatus): NewEvent => ({
  type: 'print-channel.changed.v1', locationId: status.location_id, aggregateId: status.printer_id, aggregateVersion: 1, payload: { channel: status.channel, state: status.state },
});
