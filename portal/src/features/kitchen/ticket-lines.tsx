import { markItemDone, type KdsLine, type Ticket } from '@nova/pos/contracts';
import { ArrowRightLeft, CircleCheck, Flame, MessageSquareText, TriangleAlert } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { localized, useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { useAllergens } from '../content';
import { useMay } from '../session';
import { useMarkItemDone } from './api/mark-item-done';
import css from './kitchen.module.css';
import { usePlaceName } from './ticket-heading';

/** What to cook, by course. A tap marks a line done, another takes it back. Allergens are loud, changes are named, cancelled dishes are struck out and say so. */
export function TicketLines({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const courses = [...new Set(ticket.lines.map((line) => line.course))].sort((a, b) => a - b);
  const rushed = (course: number): boolean => ticket.courses.some((each) => each.course === course && each.rushed);
  return (
    <div className={css['lines']}>
      {courses.map((course) => (
        <div key={course}>
          {(courses.length > 1 || ticket.courses.length > 1) && <h3 className={css['course']}>{t('order.courseNumber', { number: course })}{rushed(course) && <Flame size={18} aria-label={t('kitchen.rush')} />}</h3>}
          <ul>{ticket.lines.filter((line) => line.course === course).map((line) => <li key={line.lineId}><Tappable ticket={ticket} line={line} /></li>)}</ul>
        </div>
      ))}
    </div>
  );
}

function Tappable({ ticket, line }: { ticket: Ticket; line: KdsLine }) {
  const may = useMay();
  const mark = useMarkItemDone(ticket.id, line.lineId);
  const waits = mark.pending || (mark.error?.unanswered ?? false);
  const isDone = (line.doneAt !== null) !== waits;
  if (!may(markItemDone) || ticket.state !== 'new') return <LineWords line={line} isDone={line.doneAt !== null} />;
  return (
    <>
      <ToggleButton className={css['tap'] ?? ''} isSelected={isDone} onChange={(done) => { if (!mark.pending) void mark.run({ params: { ticketId: ticket.id, lineId: line.lineId }, body: { done } }); }}>
        <LineWords line={line} isDone={isDone} />
      </ToggleButton>
      {!mark.error?.unanswered && <CommandFailure command={mark} />}
    </>
  );
}

export function LineWords({ line, isDone }: { line: KdsLine; isDone: boolean }) {
  const { t, locale } = useWords();
  const placeName = usePlaceName();
  const allergens = useAllergens();
  return (
    <div className={css['line']} data-change={line.change} data-done={isDone}>
      <span className={css['count']}>{isDone ? <CircleCheck size={32} aria-label={t('kitchen.itemDone')} /> : line.quantity}</span>
      <div>
        <span className={css['dish']}>{isDone && line.quantity > 1 && `${line.quantity}× `}{localized(line.name, locale) || line.kitchenName}</span>
        {line.change !== 'new' && <span className={css['change']}>{t(`kitchen.changes.${line.change}`)}</span>}
        {line.elsewhere.map((part) => (
          <span key={part.orderId} className={css['elsewhere']}><ArrowRightLeft size={18} aria-hidden /> {part.quantity === null ? t('kitchen.someGoTo', { name: placeName(part) }) : t('kitchen.goTo', { quantity: part.quantity, name: placeName(part) })}</span>
        ))}
        {line.modifiers.map((modifier, index) => <span key={index} className={css['modifier']}>{modifier.quantity > 1 && `${modifier.quantity}× `}{localized(modifier.name, locale) || modifier.kitchenName}</span>)}
        {line.seat !== null && <span className={css['seat']}>{t('order.seatNumber', { number: line.seat })}</span>}
        {line.note && <span className={css['note']}><MessageSquareText size={18} aria-hidden /> {line.note}</span>}
        {line.allergens.length > 0 && <span className={css['allergens']}><TriangleAlert size={18} aria-hidden /><span className="visually-hidden">{t('order.contains')}</span> {allergens(line.allergens)}</span>}
      </div>
    </div>
  );
}
