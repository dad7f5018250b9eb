import type { Format } from './format';

/** Editors often name a tax with its rate ("VAT 20%"); then it is not said twice. */
export const taxName = (tax: { name: string; ratePpm: number }, format: Format): string => (/[%٪]/.test(tax.name) ? tax.name : `${tax.name} ${format.percent(tax.ratePpm)}`);
