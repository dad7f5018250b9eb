import { enrolDevice } from '@nova/platform/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'device.changed.v1' }];
export const useEnrolDevice = () => useCommand(enrolDevice, { facts });
