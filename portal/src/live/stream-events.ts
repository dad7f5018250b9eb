import { eventEnvelope, streamEvents, type EventEnvelope } from '@nova/platform/contracts';
import { accessToken, ApiError, credentials, newId, renewSession } from '../api';
import { SseParser, type SseMessage } from './sse-parser';

/** The server beats at least every 25 s; silence for longer means a dead line that TCP has not noticed. */
const silenceLimitMs = 40_000;

export interface StreamHandlers {
  onOpen: () => void;
  /** Any bytes at all: the line lives. */
  onAlive: () => void;
  /** What came in one breath: told together, so that a screen reads again once. */
  onEvents: (events: EventEnvelope[]) => void;
  onReset: (seq: number | null) => void;
  /** Events that are not for us were passed over up to here. */
  onPassed: (seq: number) => void;
}

/** Reads one stream until it ends or breaks. Resolves when the server closed it (its token ran out), throws when it broke. */
export async function readStream(after: number, handlers: StreamHandlers, stop: AbortSignal): Promise<void> {
  if (!accessToken.lastsFor(20_000)) await renewSession();
  const silence = new AbortController();
  let alarm = setTimeout(() => silence.abort(), silenceLimitMs);
  const alive = (): void => {
    clearTimeout(alarm);
    alarm = setTimeout(() => silence.abort(), silenceLimitMs);
    handlers.onAlive();
  };
  try {
    const response = await fetch(`${streamEvents.path}?after=${after}`, {
      headers: { ...credentials(newId()), accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.any([stop, silence.signal]),
    });
    if (!response.ok || !response.body) throw new ApiError(response.status, response.status === 401 ? 'session_expired' : 'unavailable', 'the stream was refused');
    handlers.onOpen();
    await pump(response.body, handlers, alive);
  } finally {
    clearTimeout(alarm);
  }
}

async function pump(body: ReadableStream<Uint8Array>, handlers: StreamHandlers, alive: () => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  const parser = new SseParser();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    const events = parser.push(value).flatMap((message) => deliver(message, handlers));
    if (events.length > 0) handlers.onEvents(events);
  }
}

/** The event in a message, if it holds one; what is no event is acted on at once. */
function deliver(message: SseMessage, handlers: StreamHandlers): EventEnvelope[] {
  const seq = /^\d+$/.test(message.id) ? Number(message.id) : null;
  if (message.event === 'reset') {
    handlers.onReset(seq);
    return [];
  }
  const event = eventEnvelope.safeParse(parseJson(message.data));
  if (event.success) return [event.data];
  if (seq !== null) handlers.onPassed(seq);
  return [];
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
