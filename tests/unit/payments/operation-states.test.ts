import { checkTransitions, finalStates, transitions } from '../../../plugins/payments/server/src/domain/operation-states';

test('the state table of operations fits together', () => {
  expect(() => checkTransitions(transitions, finalStates)).not.toThrow();
});

test.each([
  ['a target that is no state', { planned: ['gone'] }, [], /gone, which is no state/],
  ['a state without a way out that is not final', { planned: ['stuck', 'done'], stuck: [], done: [] }, ['done'], /stuck is a dead end/],
  ['a final state that leads on', { planned: ['done'], done: ['planned'] }, ['done'], /done is final but leads on/],
  ['a state that nothing leads to', { planned: ['done'], lost: ['done'], done: [] }, ['done'], /lost is never reached/],
  ['a circle without an end', { planned: ['a', 'done'], a: ['b'], b: ['a'], done: [] }, ['done'], /a never becomes final/],
  ['a final state that does not exist', { planned: ['done'], done: [] }, ['done', 'over'], /over is no state/],
])('a table with %s is refused at start', (_what, table, finals, words) => {
  expect(() => checkTransitions(table, finals)).toThrow(words);
});
