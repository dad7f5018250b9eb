import { setQzDevice } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'qz-device.changed.v1' }];
export const useSetQzDevice = () => useCommand(setQzDevice, { facts });
