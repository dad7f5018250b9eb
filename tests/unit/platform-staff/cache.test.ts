import { emptyStaffCaches, StaffCache, useStaffCachesWhile } from '../../../plugins/platform/server/src/staff/cache';

let hearing = true;
let loads = 0;
let answer: (key: string) => Promise<string | null>;
const cache = new StaffCache<string>((key) => { loads += 1; return answer(key); }, () => 30_000);

beforeEach(() => {
  hearing = true;
  loads = 0;
  answer = (key) => Promise.resolve(`person ${key}`);
  useStaffCachesWhile(() => hearing);
});
afterAll(() => useStaffCachesWhile(() => false));

test('a known person costs no query, and many who ask at once cost one', async () => {
  expect(await Promise.all([cache.get('1'), cache.get('1'), cache.get('1')])).toEqual(['person 1', 'person 1', 'person 1']);
  await cache.get('1');
  expect(loads).toBe(1);
});

test('a change empties it', async () => {
  await cache.get('1');
  emptyStaffCaches();
  await cache.get('1');
  expect(loads).toBe(2);
});

test('a change during a load is not covered up by what that load had read', async () => {
  let finish = (_: string): void => undefined;
  answer = () => new Promise((resolve) => { finish = resolve; });
  const early = cache.get('1');
  emptyStaffCaches();
  finish('as it was');
  expect(await early).toBe('as it was');
  answer = () => Promise.resolve('as it is');
  expect(await cache.get('1')).toBe('as it is');
});

test('deaf, it keeps nothing and uses nothing it kept', async () => {
  await cache.get('1');
  hearing = false;
  await cache.get('1');
  await cache.get('1');
  expect(loads).toBe(3);
  hearing = true;
  await cache.get('1');
  expect(loads).toBe(4);
});

test('neither an unknown person nor a failure is kept', async () => {
  answer = () => Promise.resolve(null);
  expect(await cache.get('1')).toBeNull();
  answer = () => Promise.reject(new Error('no database'));
  await expect(cache.get('1')).rejects.toThrow('no database');
  answer = () => Promise.resolve('back');
  expect(await cache.get('1')).toBe('back');
  expect(loads).toBe(3);
});

test('what has outlived its time is read again', async () => {
  const short = new StaffCache<string>((key) => { loads += 1; return answer(key); }, () => 20);
  await short.get('1');
  await new Promise((resolve) => setTimeout(resolve, 40));
  await short.get('1');
  expect(loads).toBe(2);
});
