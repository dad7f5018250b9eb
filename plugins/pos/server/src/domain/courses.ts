import type { CourseState, OrderCourse } from '../../../contracts/order-course';
import type { CheckLine } from './check';

/** What happened to one course; its state follows from these. */
export interface CourseMark {
  readonly heldAt: string | null;
  readonly firedAt: string | null;
  readonly readyAt: string | null;
  readonly servedAt: string | null;
  readonly rushedAt: string | null;
}
/** By the number of the course, as text. Courses to which nothing happened are not there. */
export type CourseMarks = Readonly<Record<string, CourseMark>>;

const blank: CourseMark = { heldAt: null, firedAt: null, readyAt: null, servedAt: null, rushedAt: null };
export const markOf = (marks: CourseMarks, course: number): CourseMark => marks[String(course)] ?? blank;

function change(marks: CourseMarks, courses: Iterable<number>, to: (mark: CourseMark) => Partial<CourseMark>): CourseMarks {
  const changed: Record<string, CourseMark> = { ...marks };
  for (const course of courses) changed[String(course)] = { ...markOf(marks, course), ...to(markOf(marks, course)) };
  return changed;
}

/** A hold wins: a course of which half was fired and the rest is kept back is held. */
export function stateOf({ heldAt, firedAt, readyAt, servedAt }: CourseMark): CourseState {
  if (heldAt !== null) return 'held';
  if (firedAt === null) return 'waiting';
  return servedAt !== null ? 'served' : readyAt !== null ? 'ready' : 'fired';
}

export const isHeld = (marks: CourseMarks, course: number): boolean => markOf(marks, course).heldAt !== null;
export const holdCourse = (marks: CourseMarks, course: number, at: string | null): CourseMarks => change(marks, [course], () => ({ heldAt: at }));
export const rushCourses = (marks: CourseMarks, courses: readonly number[], at: string | null): CourseMarks => change(marks, courses, () => ({ rushedAt: at }));

export interface FiredPiece { readonly course: number; readonly change: 'new' | 'changed' | 'cancelled'; readonly toStation: boolean }

/**
 * What a fire does to its courses: they are let go of and fired; with something new for a station they are neither ready nor served any more.
 * A course of which no station makes anything is ready at once.
 */
export function fireCourses(marks: CourseMarks, pieces: readonly FiredPiece[], now: string): CourseMarks {
  const more = pieces.filter((piece) => piece.change !== 'cancelled');
  const cooked = new Set(more.filter((piece) => piece.toStation).map((piece) => piece.course));
  const poured = more.map((piece) => piece.course).filter((course) => !cooked.has(course));
  const firedAt = (mark: CourseMark): string => (mark.firedAt === null || mark.servedAt !== null ? now : mark.firedAt);
  const after = change(marks, cooked, (mark) => ({ heldAt: null, firedAt: firedAt(mark), readyAt: null, servedAt: null }));
  return change(after, poured, (mark) => ({ heldAt: null, firedAt: firedAt(mark), readyAt: mark.firedAt === null ? now : mark.readyAt, servedAt: null }));
}

/** Those of the courses are ready of which no open ticket asks for anything any more. */
export function readyCourses(marks: CourseMarks, done: readonly number[], stillOpen: readonly number[], now: string): CourseMarks {
  return change(marks, done.filter((course) => !stillOpen.includes(course) && markOf(marks, course).firedAt !== null && markOf(marks, course).readyAt === null), () => ({ readyAt: now }));
}
export const unreadyCourses = (marks: CourseMarks, courses: readonly number[]): CourseMarks =>
  change(marks, courses.filter((course) => markOf(marks, course).readyAt !== null), () => ({ readyAt: null, servedAt: null }));

/** Two courses that become one: as far as the one that is less far. `came` is of lines that were fired, or says only that its lines are held. */
function joined(own: CourseMark, came: CourseMark): CourseMark {
  if (own.firedAt === null || came.firedAt === null) return own.firedAt === null ? { ...came, heldAt: own.heldAt ?? came.heldAt, rushedAt: own.rushedAt ?? came.rushedAt } : own;
  const both = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);
  const waiting = [own, came].filter((mark) => mark.servedAt === null);
  const firedAt = (waiting.length === 0 ? [own, came] : waiting).map((mark) => mark.firedAt ?? '').sort()[0] ?? null;
  return { heldAt: own.heldAt, firedAt, readyAt: both(own.readyAt, came.readyAt), servedAt: both(own.servedAt, came.servedAt), rushedAt: own.rushedAt ?? came.rushedAt };
}

/** Lines that go to another check take along what happened to their courses; of a course in which none of them was fired, only that it is held or in a hurry. */
export function takeAlong(from: CourseMarks, to: CourseMarks, came: readonly { readonly course: number; readonly isFired: boolean }[]): CourseMarks {
  const marks: Record<string, CourseMark> = { ...to };
  for (const course of new Set(came.map((line) => line.course))) {
    const known = from[String(course)];
    if (known === undefined) continue;
    const isFired = came.some((line) => line.course === course && line.isFired);
    marks[String(course)] = joined(markOf(to, course), isFired ? known : { ...blank, heldAt: known.heldAt, rushedAt: known.rushedAt });
  }
  return marks;
}

/** What a check still says of its courses when lines have left it: nothing of those that left with their last line. */
export const leftBehind = (marks: CourseMarks, gone: readonly number[], stayed: readonly number[]): CourseMarks =>
  Object.fromEntries(Object.entries(marks).filter(([course]) => !gone.includes(Number(course)) || stayed.includes(Number(course))));

/** Fired courses that have not left the pass. */
export const unserved = (marks: CourseMarks): number[] => Object.entries(marks).filter(([, mark]) => mark.firedAt !== null && mark.servedAt === null).map(([course]) => Number(course));
export const serveCourses = (marks: CourseMarks, courses: readonly number[], now: string): CourseMarks => change(marks, courses, (mark) => ({ readyAt: mark.readyAt ?? now, servedAt: now }));
/** Takes back the last serving. */
export function unserveLast(marks: CourseMarks): CourseMarks {
  const last = Object.values(marks).map((mark) => mark.servedAt ?? '').sort().at(-1) ?? '';
  return last === '' ? marks : change(marks, Object.keys(marks).map(Number).filter((course) => markOf(marks, course).servedAt === last), () => ({ servedAt: null }));
}

/** Since when the pass has something of this order to send out; null when nothing. */
export const passSince = (marks: CourseMarks): string | null => unserved(marks).map((course) => markOf(marks, course).firedAt ?? '').sort()[0] ?? null;

/** The courses that an order has, in their order: those with lines and those to which something happened. */
export function courseViews(lines: readonly Pick<CheckLine, 'course' | 'state' | 'firedQuantity'>[], marks: CourseMarks): OrderCourse[] {
  const known = new Set(lines.filter((line) => line.state === 'active').map((line) => line.course));
  for (const [course, mark] of Object.entries(marks)) if (mark.firedAt !== null || mark.heldAt !== null) known.add(Number(course));
  return [...known].sort((a, b) => a - b).map((course) => ({ course, state: stateOf(markOf(marks, course)), ...markOf(marks, course) }));
}
