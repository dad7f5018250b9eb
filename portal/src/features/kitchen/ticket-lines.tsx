import type { TicketLine } from '@nova/pos/contracts';
import { MessageSquareText, TriangleAlert } from 'lucide-react';
import { localized, useWords } from '../../i18n';
import { allergenName } from '../content';
import css from './kitchen.module.css';

/** What to cook. Allergens are loud, changes are named, cancelled dishes are struck out and say so. */
export function TicketLines({ lines }: { lines: readonly TicketLine[] }) {
  const { t } = useWords();
  const courses = [...new Set(lines.map((line) => line.course))].sort((a, b) => a - b);
  return (
    <div className={css['lines']}>
      {courses.map((course) => (
        <div key={course}>
          {courses.length > 1 && <h3 className={css['course']}>{t('order.courseNumber', { number: course })}</h3>}
          <ul>{lines.filter((line) => line.course === course).map((line) => <li key={line.lineId + line.change}><Line line={line} /></li>)}</ul>
        </div>
      ))}
    </div>
  );
}

function Line({ line }: { line: TicketLine }) {
  const { t, locale } = useWords();
  return (
    <div className={css['line']} data-change={line.change}>
      <span className={css['count']}>{line.quantity}</span>
      <div>
        <span className={css['dish']}>{localized(line.name, locale) || line.kitchenName}</span>
        {line.change !== 'new' && <span className={css['change']}>{t(`kitchen.changes.${line.change}`)}</span>}
        {line.modifiers.map((modifier, index) => <span key={index} className={css['modifier']}>{modifier.quantity > 1 && `${modifier.quantity}× `}{localized(modifier.name, locale) || modifier.kitchenName}</span>)}
        {line.seat !== null && <span className={css['seat']}>{t('order.seatNumber', { number: line.seat })}</span>}
        {line.note && <span className={css['note']}><MessageSquareText size={18} aria-hidden /> {line.note}</span>}
        {line.allergens.length > 0 && <span className={css['allergens']}><TriangleAlert size={18} aria-hidden /><span className="visually-hidden">{t('order.contains')}</span> {line.allergens.map((allergen) => allergenName(allergen, t)).join(', ')}</span>}
      </div>
    </div>
  );
}
