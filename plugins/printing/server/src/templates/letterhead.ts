import type { Location } from '@nova/platform/contracts';
import type { PaperLine } from './layout/paper';
import { blank, line } from './layout/rows';
import { isolated } from './layout/plain-text';
import type { Wording } from './wording';

/** Who trades here: name, legal name, address and tax number as the law asks for them on receipts and reports. */
export function letterhead(location: Location, words: Wording): PaperLine[] {
  const { t } = words;
  const name = words.name(location.name);
  return [
    ...line(name, 'center', { size: 'big', bold: true }),
    ...line(location.legalName === name ? '' : location.legalName, 'center'),
    ...line(location.address, 'center'),
    ...line(location.phone === null ? '' : `${t.phone} ${isolated(location.phone)}`, 'center'),
    ...line(location.taxNumber === '' ? '' : `${t.taxNumber} ${isolated(location.taxNumber)}`, 'center'),
    ...line(words.name(location.receiptHeader), 'center'),
    blank,
  ];
}
