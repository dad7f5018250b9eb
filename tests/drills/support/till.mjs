import { v7 } from 'uuid';
import { HttpClient } from '../../support/http-client.mjs';

const halfHourMs = 30 * 60_000;

async function signIn(baseUrl, { username, password }) {
  const guest = new HttpClient(baseUrl);
  try {
    return await guest.send('POST', '/api/platform/sessions', { username, password });
  } finally {
    guest.close();
  }
}

/** A person at a tablet, over HTTP, who does not retry: what comes back is what a drill looks at. */
export class Till {
  constructor(client, facts) {
    this.client = client;
    this.signedInAt = Date.now();
    Object.assign(this, facts);
  }

  /** Signs in and, with `registerIndex`, enrols a tablet there. */
  static async open(baseUrl, person, { registerIndex = null, deviceToken = null, stationIds = [] } = {}) {
    const { accessToken, session } = await signIn(baseUrl, person);
    const signedIn = { authorization: `Bearer ${accessToken}` };
    const plain = new HttpClient(baseUrl, signedIn);
    const locationId = session.locations[0].id;
    const { venue } = await plain.send('GET', `/api/pos/venue?locationId=${locationId}`);
    const registerId = registerIndex === null ? null : venue.registers[registerIndex].id;
    let token = deviceToken;
    let deviceId = null;
    if (token === null && registerId !== null) {
      deviceId = v7();
      ({ deviceToken: token } = await plain.send('POST', '/api/platform/devices', { commandId: v7(), deviceId, name: `Drill ${venue.registers[registerIndex].name}`, locationId, registerId, stationIds }));
    }
    const client = new HttpClient(baseUrl, token === null ? signedIn : { ...signedIn, 'x-nova-device': token });
    plain.close();
    return new Till(client, { person, session, venue, locationId, registerId, deviceId, deviceToken: token });
  }

  /** Long storms outlive a token: signs in anew when this one is half an hour old. Whoever shares the headers goes on with the new one. */
  async staySignedIn() {
    const { signedInAt } = this;
    if (Date.now() - signedInAt < halfHourMs) return;
    this.signedInAt = Date.now();
    try {
      this.client.headers.authorization = `Bearer ${(await signIn(this.client.url, this.person)).accessToken}`;
    } catch (error) {
      this.signedInAt = signedInAt;
      throw error;
    }
  }

  /** Sends a command with a fresh id; answers `{status, body}` whatever came. */
  async command(method, path, body = {}, commandId = v7()) {
    const { status, text } = await this.client.raw(method, path, { commandId, ...body });
    return { status, body: text === '' ? null : JSON.parse(text), commandId, sent: body };
  }

  post(path, body, commandId) {
    return this.command('POST', path, body, commandId);
  }

  /** A command that has to work. */
  async must(path, body, method = 'POST') {
    const answer = await this.command(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status} ${answer.body?.error?.details?.code}: ${answer.body?.error?.message}`);
    return answer.body;
  }

  async get(path) {
    const { status, text } = await this.client.raw('GET', path);
    if (status >= 300) throw new Error(`GET ${path} answered ${status}: ${text.slice(0, 200)}`);
    return JSON.parse(text);
  }

  reason(kind) {
    return this.venue.reasons.find((reason) => reason.kind === kind)?.id;
  }

  tender(kind) {
    return this.venue.tenderTypes.find((tender) => tender.kind === kind)?.id;
  }

  close() {
    this.client.close();
  }
}

export const codeOf = ({ status, body }) => `${status} ${body?.error?.details?.code ?? 'done'}`;
