import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const features = path.join(__dirname, '..', '..', '..', 'portal', 'src', 'features');
const hooks = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(path.join(features, file), 'utf8').matchAll(/useCommand\((\w+),/g)].map(([, contract]) => ({ contract, file })));

test('a command has one hook, so that every screen that sends it makes the same queries stale', () => {
  expect(hooks.length).toBeGreaterThan(50);
  const twice = hooks.filter((hook, index) => hooks.findIndex(({ contract }) => contract === hook.contract) !== index);
  // A course is bumped from the table, a whole check from the kitchen: two acts by one contract.
  expect(twice.filter(({ contract }) => contract !== 'bumpOrder')).toEqual([]);
});
