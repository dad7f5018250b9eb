import type { LoggedOrder, TimelineEntry } from '@nova/pos/contracts';
import { Banknote, CircleDot, CreditCard, Download, Flame, Printer, ShieldCheck, ShieldX, type LucideIcon } from 'lucide-react';
import { joinFacts, useWords, type LocaleCode } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, join, saveFile } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { useOrderTimeline } from './api/get-order-timeline';
import { describeEntry } from './describe-entry';
import css from './log.module.css';
import { csvOf } from './timeline-csv';

const icons: Record<TimelineEntry['kind'], LucideIcon> = { event: CircleDot, payment: Banknote, operation: CreditCard, ticket: Flame, paper: Printer, refusal: ShieldX, approval: ShieldCheck };

/** Who did what, who allowed it, what was refused, in the order it happened; and all of it as a file. */
export function Timeline({ summary }: { summary: LoggedOrder }) {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const money = useMoney();
  const timeline = useOrderTimeline(summary.id);
  const told = { t, locale, money };
  const save = (entries: readonly TimelineEntry[]): void => {
    const head = [t('common.time'), t('log.columns.what'), t('log.columns.about'), t('common.amount'), t('log.columns.who'), t('log.columns.approver'), t('log.columns.device'), t('shift.reason')];
    const rows = entries.map((entry) => {
      const words = describeEntry(entry, told);
      return [wall.dateTime(entry.at), words.title, words.about, words.amount, words.who, words.approver, words.device, words.reason];
    });
    saveFile(`check-${summary.businessDate}-${summary.number}.csv`, csvOf([head, ...rows]), 'text/csv');
  };
  return (
    <Loaded query={timeline} rows={5} height={40}>
      {(entries) => (
        <>
          <Button icon={Download} onPress={() => save(entries)}>{t('log.export')}</Button>
          <ol className={css['timeline']}>{entries.map((entry) => <Entry key={`${entry.kind}-${entry.id}`} entry={entry} time={wall.moment(entry.at)} words={describeEntry(entry, told)} byWhom={(name) => t('log.allowedBy', { name })} locale={locale} />)}</ol>
        </>
      )}
    </Loaded>
  );
}

interface EntryProps { entry: TimelineEntry; time: string; words: ReturnType<typeof describeEntry>; byWhom: (name: string) => string; locale: LocaleCode }

function Entry({ entry, time, words, byWhom, locale }: EntryProps) {
  const Icon = icons[entry.kind];
  return (
    <li className={join(entry.kind === 'refusal' && css['refused'], entry.kind === 'approval' && css['allowed'])}>
      <time dateTime={entry.at}>{time}</time>
      <span>
        <strong><Icon size={16} aria-hidden /> {words.title}{words.amount && <b>{words.amount}</b>}</strong>
        {words.about && <small>{words.about}</small>}
        {words.reason && <small>{words.reason}</small>}
        <small>{joinFacts([words.who, words.approver && byWhom(words.approver), words.device], locale)}</small>
      </span>
    </li>
  );
}
