import { setPin } from '@nova/platform/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'staff.changed.v1' }];
export const useSetPin = (staffId: string) => useCommand(setPin, { scope: staffId, facts });
