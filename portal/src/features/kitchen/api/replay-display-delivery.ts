import { replayDisplayDelivery } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

/** No event tells of it; the screen reads again by itself. */
const facts = (): Fact[] => [];
export const useReplayDelivery = (deliveryId: string) => useCommand(replayDisplayDelivery, { scope: deliveryId, facts });
