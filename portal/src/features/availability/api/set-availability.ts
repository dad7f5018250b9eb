import { setAvailability } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = ({ availability }: { availability: { subjectId: string; version: number } }): Fact[] => [{ type: 'availability.changed.v1', aggregateId: availability.subjectId, aggregateVersion: availability.version }];
export const useSetAvailability = (subjectId: string) => useCommand(setAvailability, { scope: subjectId, facts });
