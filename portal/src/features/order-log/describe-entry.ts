import { operationStates, type TimelineEntry } from '@nova/pos/contracts';
import { comma, localized, type LocaleCode, type Translate } from '../../i18n';
import { approvedActs, knownCode, knownSlug, operationKinds, operationSources, paperTypes, timelineActs, timelineEvents } from './event-slug';

interface Told { t: Translate; locale: LocaleCode; money: (minor: number) => string }
export interface EntryWords { title: string; about: string; amount: string; who: string; approver: string; device: string; reason: string }

/** One thing in the life of a check, in words: for the screen and for the file alike. */
export function describeEntry(entry: TimelineEntry, { t, locale, money }: Told): EntryWords {
  const text = (value: Record<string, string> | null): string => (value === null ? '' : localized(value, locale));
  const lines = entry.lines.map((line) => (line.quantity === null ? text(line.name) : `${line.quantity} × ${text(line.name)}`));
  return {
    title: titleOf(entry, t),
    about: [...lines, entry.kind === 'refusal' ? whyNot(entry, t) : '', ...(entry.kind === 'operation' ? [inWords(entry.code), sourceOf(entry, t)] : []), text(entry.label)].filter((part) => part !== '').join(comma(locale)),
    amount: entry.amountMinor === null ? '' : money(entry.amountMinor), who: entry.actorName, approver: entry.approverName ?? '', device: entry.deviceName ?? '', reason: text(entry.reasonName),
  };
}

function titleOf({ kind, type, details }: TimelineEntry, t: Translate): string {
  if (kind === 'event') return nameOf(timelineEvents, type, (slug) => t(`log.events.${slug}`));
  if (kind === 'payment') return t('log.kinds.payment');
  if (kind === 'operation') return t('log.kinds.operation', { what: nameOf(operationKinds, type, (slug) => t(`money.kinds.${slug}`)), state: nameOf(operationStates, String(details['to']), (slug) => t(`checkMoney.states.${slug}`)) });
  if (kind === 'ticket') return type === 'fired' ? t('log.kinds.ticket', { number: String(details['number'] ?? '') }) : actOf(type, t);
  if (kind === 'paper') return t(details['mark'] === 'none' ? 'log.kinds.paper' : 'log.kinds.paperAgain', { paper: nameOf(paperTypes, type, (slug) => t(`log.papers.${slug}`)) });
  if (kind === 'approval') return t('log.kinds.approval', { act: nameOf(approvedActs, type.split('.').at(-1) ?? type, (slug) => t(`approval.acts.${slug}`)) });
  return t('log.kinds.refusal', { act: actOf(type, t) });
}

function nameOf<T extends string>(slugs: readonly T[], type: string, name: (slug: T) => string): string {
  const slug = knownSlug(slugs, type);
  return slug === undefined ? type : name(slug);
}
const actOf = (type: string, t: Translate): string => nameOf(timelineActs, type, (slug) => t(`log.acts.${slug}`));

/** The provider's own word, as a person reads it. */
const inWords = (code: string | null): string => (code ?? '').replaceAll(/[_-]+/g, ' ');

function sourceOf({ details }: TimelineEntry, t: Translate): string {
  const known = knownSlug(operationSources, String(details['source']));
  return known === undefined ? '' : t(`log.sources.${known}`);
}

function whyNot({ code }: TimelineEntry, t: Translate): string {
  const known = knownCode(code);
  return known === undefined ? (code ?? '') : t(`errors.${known}.title`);
}
