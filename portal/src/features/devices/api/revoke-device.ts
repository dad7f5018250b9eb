import { revokeDevice } from '@nova/platform/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'device.changed.v1' }];
export const useRevokeDevice = (deviceId: string) => useCommand(revokeDevice, { scope: deviceId, facts });
