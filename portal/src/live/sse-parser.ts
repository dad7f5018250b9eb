export interface SseMessage {
  id: string;
  event: string;
  data: string;
}

/**
 * Reads server-sent events out of text chunks that may break anywhere. `EventSource` cannot send a Bearer header, so the
 * stream is fetched and taken apart here. Comments are dropped; a heartbeat may carry an id alone, which moves the place to go on from.
 */
export class SseParser {
  private rest = '';

  push(chunk: string): SseMessage[] {
    const blocks = (this.rest + chunk).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(messageOf).filter((message) => message !== null);
  }
}

function messageOf(block: string): SseMessage | null {
  const message = { id: '', event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const at = line.indexOf(':');
    if (at <= 0) continue;
    const value = line.slice(at + 1).replace(/^ /, '');
    const field = line.slice(0, at);
    if (field === 'data') data.push(value);
    else if (field === 'id') message.id = value;
    else if (field === 'event') message.event = value;
  }
  if (data.length === 0 && message.event === 'message' && message.id === '') return null;
  return { ...message, data: data.join('\n') };
}
