import { once } from 'node:events';
import { v7 } from 'uuid';
import { HttpClient } from '../../support/http-client.mjs';

/** Longer than any answer of a server that lives. */
const patienceMs = 30_000;

/** Nobody knows what became of a command: the line broke, the server answered 5xx, or not in time. */
export class Unanswered extends Error {}
/** The server said no, by a code. */
export class Refused extends Error {
  constructor(path, status, code, details) {
    super(`${path} was refused: ${status} ${code} ${JSON.stringify(details ?? {}).slice(0, 200)}`);
    this.code = code;
  }
}

/** A till over HTTP that sends each command once and never again: whatever the server loses stays lost. */
export class Waiter {
  constructor(baseUrl, till) {
    this.till = till;
    this.http = new HttpClient(baseUrl, till.client.headers);
  }

  async send(path, body, commandId = v7()) {
    const late = AbortSignal.timeout(patienceMs);
    let answer;
    try {
      answer = await Promise.race([this.http.raw('POST', path, { commandId, ...body }), once(late, 'abort').then(() => { throw new Error('no answer in time'); })]);
    } catch (error) {
      throw new Unanswered(`${path}: ${error.message}`);
    }
    return read(path, answer);
  }

  async get(path) {
    return read(path, await this.http.raw('GET', path));
  }

  close() {
    this.http.close();
  }
}

function read(path, { status, text }) {
  const body = parse(text);
  if (status >= 500 || body === null) throw new Unanswered(`${path}: ${status}`);
  if (status >= 300) throw new Refused(path, status, body.error?.details?.code ?? body.error?.name, body.error?.details);
  return body;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
