import type { CompiledType } from '../catalogue/content-types';

type Values = Readonly<Record<string, unknown>>;
/** What is wrong with a document's own values, in words; empty when nothing is. Pure. Values that are not there are not judged. */
export type Check = (values: Values) => string[];

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const currencies = new Set(Intl.supportedValuesOf('currency'));

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as +01:00 passes too, but has no summer time and is no place.
    return name === 'UTC' || name.includes('/');
  } catch {
    return false;
  }
}

const within = (values: Values, field: string, min: number, max: number, unit = ''): string[] => {
  const value = values[field];
  if (value === undefined || value === null) return [];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max ? [] : [`${field} must be a whole number from ${min} to ${max}${unit}.`];
};

const checkLocation: Check = (values) => {
  const problems = [...within(values, 'cutoffHour', 0, 12, ' o’clock'), ...within(values, 'cashRoundingMinor', 1, 1000)];
  const [timeZone, currency] = [text(values['timeZone']), text(values['currency'])];
  if (timeZone !== null && !isTimeZone(timeZone)) problems.push(`"${timeZone}" is not a time zone such as Europe/London.`);
  if (currency !== null && !currencies.has(currency)) problems.push(`"${currency}" is not a currency code such as GBP.`);
  return problems;
};

const checkGroup: Check = (values) => {
  const { min, max } = values;
  const problems = [...within(values, 'min', 0, 50), ...within(values, 'max', 1, 50)];
  if (typeof min === 'number' && typeof max === 'number' && min > max) problems.push(`At least ${min} must be chosen but at most ${max} may be: the minimum is above the maximum.`);
  return problems;
};

const checkPrinter: Check = (values) => {
  const problems: string[] = [];
  const { columns } = values;
  if (columns !== undefined && columns !== null && ![32, 42, 48].includes(columns as number)) problems.push('columns must be 32 or 42 (58 mm paper) or 48 (80 mm paper).');
  const port = Number(text(values['address'])?.split(':').at(-1) ?? 9100);
  if (!(port >= 1 && port <= 65_535)) problems.push('The port of the address must be from 1 to 65535; most printers listen on 9100.');
  const channels = Array.isArray(values['channels']) ? values['channels'] : [];
  // Judged where both are told together, as the admin does.
  if (channels.includes('qz') && 'qzName' in values && text(values['qzName']) === null) problems.push('It prints through QZ Tray, so its name there is needed.');
  if (channels.includes('http') && 'httpUrl' in values && text(values['httpUrl']) === null) problems.push('It prints over HTTP, so its HTTP address is needed.');
  return problems;
};

const checkTender: Check = (values) => {
  // Judged where both are told together, as the admin does.
  if (!('kind' in values) || !('provider' in values)) return [];
  const provider = text(values['provider']);
  if (values['kind'] === 'card' && provider === null) return ['Card money goes through a provider: choose which one.'];
  return values['kind'] !== 'card' && provider !== null ? ['Only the kind card goes through a provider.'] : [];
};

const checkDayPart: Check = (values) => {
  const [from, to] = [text(values['startsAt']), text(values['endsAt'])];
  return from !== null && to !== null && from.slice(0, 5) === to.slice(0, 5) ? ['It starts and ends at the same time. For the whole day, choose no day-part at all.'] : [];
};

/** One rate of a name for each way of selling: twice VAT20 on takeaway would be charged twice. */
const checkTaxClass: Check = (values) => {
  if (!Array.isArray(values['rates'])) return [];
  const rates = values['rates'] as Values[];
  const problems = rates.flatMap((rate) => within(rate, 'ratePpm', 0, 1_000_000, ' (1 000 000 is 100 %)'));
  const seen = new Set<string>();
  for (const rate of rates) {
    const chosen = Array.isArray(rate['orderTypes']) && rate['orderTypes'].length > 0 ? (rate['orderTypes'] as string[]) : ['dine-in', 'takeaway', 'delivery'];
    for (const orderType of chosen) {
      const key = `${String(rate['code'])} on ${orderType}`;
      if (seen.has(key)) problems.push(`The rate ${key} is there twice.`);
      seen.add(key);
    }
  }
  return problems;
};

const pricesWithin: Check = (values) => ['priceMinor', 'takeawayPriceMinor', 'deliveryPriceMinor'].flatMap((field) => within(values, field, 0, 1_000_000_000));

export const checks: Readonly<Partial<Record<CompiledType, Check>>> = {
  'api::location.location': checkLocation,
  'api::tender-type.tender-type': checkTender,
  'api::modifier-group.modifier-group': checkGroup,
  'api::printer.printer': checkPrinter,
  'api::day-part.day-part': checkDayPart,
  'api::tax-class.tax-class': checkTaxClass,
  'api::menu-item.menu-item': pricesWithin,
  'api::modifier-option.modifier-option': pricesWithin,
};

/** Every choices field of a type holds words of its list only; the column is JSON and would take anything. */
export function checkChoices(attributes: Readonly<Record<string, unknown>>, values: Values): string[] {
  return Object.entries(attributes).flatMap(([field, attribute]) => {
    const value = values[field];
    if (typeof attribute !== 'object' || attribute === null || !('customField' in attribute) || attribute.customField !== 'global::choices' || value === undefined || value === null) return [];
    const { choices } = (attribute as unknown as { options: { choices: readonly string[] } }).options;
    return Array.isArray(value) && value.every((word) => choices.includes(word as string)) ? [] : [`${field} may only hold ${choices.join(', ')}.`];
  });
}
