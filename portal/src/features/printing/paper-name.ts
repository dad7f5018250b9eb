import type { PrintJob } from '@nova/printing/contracts';
import type { Translate } from '../../i18n';

/** `Bill 12`: what it is and which. */
export const paperName = (job: Pick<PrintJob, 'documentType' | 'title'>, t: Translate): string => `${t(`printing.documents.${job.documentType}`)} ${job.title}`.trim();
