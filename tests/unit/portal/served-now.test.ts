import { isOpen, isServed, localMoment } from '../../../portal/src/features/order/served-now';

const part = (days: number[], startsAt: string, endsAt: string) => ({ id: 'p', name: 'p', days, startsAt, endsAt });

describe('day parts (O10)', () => {
  it('knows the wall clock of the restaurant, not of the browser', () => {
    expect(localMoment(Date.parse('2026-03-29T00:30:00Z'), 'Asia/Riyadh')).toEqual({ day: 7, time: '03:30' });
  });
  it('crosses midnight into the next day', () => {
    const late = part([5], '22:00', '02:00');
    expect(isOpen(late, { day: 5, time: '23:00' })).toBe(true);
    expect(isOpen(late, { day: 6, time: '01:59' })).toBe(true);
    expect(isOpen(late, { day: 6, time: '02:00' })).toBe(false);
    expect(isOpen(late, { day: 5, time: '01:00' })).toBe(false);
    expect(isOpen(part([7], '22:00', '02:00'), { day: 1, time: '01:00' })).toBe(true);
  });
  it('always serves what names no part of the day', () => {
    expect(isServed([], [], { day: 1, time: '12:00' })).toBe(true);
    expect(isServed(['p'], [part([1], '08:00', '11:00')], { day: 1, time: '12:00' })).toBe(false);
  });
});
