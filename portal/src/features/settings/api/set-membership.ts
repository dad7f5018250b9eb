import { setMembership } from '@nova/platform/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'staff.changed.v1' }];
export const useSetMembership = (staffId: string) => useCommand(setMembership, { scope: staffId, facts });
