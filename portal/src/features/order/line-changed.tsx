import type { OrderLine } from '@nova/pos/contracts';
import { UsersRound } from 'lucide-react';
import { joinFacts, localized, useWords } from '../../i18n';
import { Button, Notice } from '../../ui';
import css from './modifiers.module.css';

/** Somebody else changed this very line: shown as it is now, and the person decides (O3). */
export function LineChanged({ line, onTheirs, onMine }: { line: OrderLine; onTheirs: () => void; onMine: () => void }) {
  const { t, locale } = useWords();
  const facts = [...line.modifiers.map((modifier) => localized(modifier.name, locale)), line.seat === null ? '' : t('order.seatNumber', { number: line.seat }), t('order.courseNumber', { number: line.course }), line.note];
  return (
    <Notice tone="warn" icon={UsersRound} title={t('errors.line_changed.title')} alert actions={
      <>
        <Button look="primary" onPress={onTheirs}>{t('order.takeTheirs')}</Button>
        <Button onPress={onMine}>{t('order.keepMine')}</Button>
      </>
    }>
      <span className={css['theirs']}>
        <span>{t('order.nowItIs')}</span>
        <strong>{line.quantity} × {localized(line.name, locale)}</strong>
        <span>{joinFacts(facts, locale)}</span>
      </span>
    </Notice>
  );
}
