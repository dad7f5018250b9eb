import type { OrderLine } from '@nova/pos/contracts';
import { UsersRound } from 'lucide-react';
import { joinFacts, localized, useWords } from '../../i18n';
import { Button, Notice } from '../../ui';
import css from './modifiers.module.css';

/** What a person compares of two versions of a line. */
export interface LineVersion extends Pick<OrderLine, 'quantity' | 'seat' | 'course' | 'note'> { options: readonly string[] }
export const useLineVersion = () => {
  const { locale } = useWords();
  return (line: OrderLine): LineVersion => ({ ...line, options: line.modifiers.map((modifier) => localized(modifier.name, locale)) });
};

interface LineChangedProps {
  line: OrderLine;
  /** What the person wanted, or saw before. */
  mine: LineVersion;
  mineTitle: string;
  theirs: { name: string; onPress: () => void };
  own: { name: string; onPress: () => void };
}

/** Somebody else changed this very line: both versions, and the person decides (O3). */
export function LineChanged({ line, mine, mineTitle, theirs, own }: LineChangedProps) {
  const { t, locale } = useWords();
  const versionOf = useLineVersion();
  const name = localized(line.name, locale);
  return (
    <Notice tone="warn" icon={UsersRound} title={t('errors.line_changed.title')} alert actions={
      <>
        <Button look="primary" onPress={theirs.onPress}>{theirs.name}</Button>
        <Button onPress={own.onPress}>{own.name}</Button>
      </>
    }>
      <span className={css['versions']}>
        <Version title={t('order.nowItIs')} name={name} version={versionOf(line)} />
        <Version title={mineTitle} name={name} version={mine} />
      </span>
    </Notice>
  );
}

function Version({ title, name, version }: { title: string; name: string; version: LineVersion }) {
  const { t, locale } = useWords();
  const facts = [...version.options, version.seat === null ? t('order.forTable') : t('order.seatNumber', { number: version.seat }), t('order.courseNumber', { number: version.course }), version.note].filter((fact) => fact !== '');
  return (
    <span className={css['theirs']}>
      <span>{title}</span>
      <strong>{version.quantity} × {name}</strong>
      <span>{joinFacts(facts, locale)}</span>
    </span>
  );
}
