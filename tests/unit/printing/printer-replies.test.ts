import fc from 'fast-check';
import { ReplyParser } from '../../../printer-agent/src/printer/reply-parser';
import { stateOf } from '../../../printer-agent/src/printer/printer-state';
import { counterValue, paperSensor, processId, realTimeStatus } from '../../../printer-agent/src/virtual-printer/replies';
import { backoffMs } from '../../../printer-agent/src/server/backoff';

const answers = [
  { bytes: realTimeStatus(1, 'ready'), reply: { kind: 'status', value: 0x12 } },
  { bytes: realTimeStatus(4, 'paper-out'), reply: { kind: 'status', value: 0x72 } },
  { bytes: paperSensor('ready'), reply: { kind: 'paper-sensor', value: 0 } },
  { bytes: paperSensor('paper-out'), reply: { kind: 'paper-sensor', value: 0x0c } },
  { bytes: processId(Buffer.from('\x06\x0000aB12'.replace('\x06\x00', 'H\x06\x00'), 'latin1')), reply: { kind: 'process-id', id: 'aB12' } },
  { bytes: counterValue(1204), reply: { kind: 'counter', value: 1204 } },
];

describe('what printers say', () => {
  test('answers are told apart in any mixture and in any pieces', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: answers.length - 1 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (order, piece) => {
      const bytes = Buffer.concat(order.map((index) => answers[index]!.bytes));
      const parser = new ReplyParser();
      const replies = [];
      for (let at = 0; at < bytes.length; at += piece) replies.push(...parser.read(bytes.subarray(at, at + piece)));
      expect(replies).toEqual(order.map((index) => answers[index]!.reply));
    }));
  });

  test('status bytes in words', () => {
    expect(stateOf(0x12, 0x12, 0x12)).toEqual({ status: 'ready', detail: '' });
    expect(stateOf(0x1a, 0x32, 0x72).status).toBe('paper-out');
    expect(stateOf(0x1a, 0x16, 0x12)).toEqual({ status: 'error', detail: 'the cover is open' });
    expect(stateOf(0x1a, 0x12, 0x12).status).toBe('offline');
    expect(stateOf(0x12, 0x12, 0x1e)).toEqual({ status: 'ready', detail: 'paper is running low' });
  });

  test('backoff grows, ends and is never the same for all', () => {
    expect(backoffMs(1, () => 1)).toBe(250);
    expect(backoffMs(1, () => 0)).toBe(125);
    expect(backoffMs(30, () => 1)).toBe(10_000);
  });
});
