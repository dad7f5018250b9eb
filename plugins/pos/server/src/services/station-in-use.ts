import { platform } from '@nova/platform/access';
import { stationUse, type StationUse } from '../repo/station-use';

/** What a station is still needed for, so that it cannot be deleted: fired afterwards, its dishes would be told to nobody (O5). Null when for nothing. For cms, through pos(). */
export const stationInUse = (stationId: string): Promise<StationUse | null> => stationUse(platform().db(), stationId);
