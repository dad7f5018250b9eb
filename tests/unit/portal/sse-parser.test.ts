import { SseParser } from '../../../portal/src/live/sse-parser';

describe('the event stream parser', () => {
  it('puts messages together however the network cuts them', () => {
    const text = 'retry: 1000\n\nevent: hello\nid: 7\ndata: {"latest":7}\n\n: beat\n\nid: 8\ndata: {"a":\ndata: 1}\n\n';
    for (const size of [1, 3, 7, 1000]) {
      const parser = new SseParser();
      const messages = [];
      for (let at = 0; at < text.length; at += size) messages.push(...parser.push(text.slice(at, at + size)));
      expect(messages).toEqual([
        { id: '7', event: 'hello', data: '{"latest":7}' },
        { id: '8', event: 'message', data: '{"a":\n1}' },
      ]);
    }
  });
  it('keeps the id of a heartbeat, which says what was passed over', () => {
    expect(new SseParser().push(': beat\nid: 12\n\n')).toEqual([{ id: '12', event: 'message', data: '' }]);
  });
});
