import { exportJournal } from '@nova/pos/contracts';
import { useMutation } from '@tanstack/react-query';
import { download, type ApiError } from '../../../api';

/** The whole journal of a register as text; nothing is changed, so asking again is safe. */
export const useExportJournal = (registerId: string) => useMutation<string, ApiError>({ mutationFn: () => download(exportJournal, { params: { registerId } }), retry: false });
