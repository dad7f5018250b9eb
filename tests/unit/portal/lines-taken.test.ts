import { addLines } from '@nova/pos/contracts';
import { ApiError } from '../../../portal/src/api/api-error';
import { CommandDesk } from '../../../portal/src/api/command-desk';
import { linesTaken } from '../../../portal/src/features/order/lines-taken';

const key = (order: string, batch: number): string => `${addLines.name}:${order}:${batch}`;

/** A desk whose sendings are answered by hand, in the order they went out. */
function desk() {
  const answers: ((answer: ApiError | object) => void)[] = [];
  const made = new CommandDesk(() => new Promise((resolve, reject) => answers.push((answer) => (answer instanceof ApiError ? reject(answer) : resolve(answer)))), []);
  const send = (order: string, batch: number): void => void made.run(key(order, batch), addLines, { params: { orderId: order }, body: { commandId: '', catalogueHash: 'h', lines: [] } }).catch(() => undefined);
  return { made, send, answer: (nth: number, answer: ApiError | object): void => answers[nth]?.(answer) };
}
const soon = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('waits'), 10));

describe('O4 what fires waits for the lines before it', () => {
  it('waits for every batch of the order that is on its way, the first as well as the last, and for no other order', async () => {
    const { made, send, answer } = desk();
    for (const batch of [1, 2]) send('o1', batch);
    send('o2', 1);
    const taken = linesTaken('o1', made);
    answer(1, {});
    await expect(Promise.race([taken, soon()])).resolves.toBe('waits');
    answer(0, {});
    await expect(taken).resolves.toBe(true);
  });
  it.each([['refused', new ApiError(409, 'price_changed', 'another price')], ['unanswered', new ApiError(0, 'unreachable', 'no network')]])('says so when one is %s, and nothing follows when that is taken up later', async (_, error) => {
    const { made, send, answer } = desk();
    for (const batch of [1, 2]) send('o1', batch);
    const taken = linesTaken('o1', made);
    answer(0, error);
    answer(1, {});
    await expect(taken).resolves.toBe(false);
    await expect(linesTaken('o1', made)).resolves.toBe(false);
    made.dismiss(key('o1', 1));
    await expect(linesTaken('o1', made)).resolves.toBe(true);
  });
});
