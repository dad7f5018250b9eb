import http from 'node:http';

/** A lean keep-alive client: the load generator shares two cores with what it measures, and `fetch` would cost more than the server. */
export class HttpClient {
  constructor(baseUrl, headers = {}) {
    this.url = new URL(baseUrl);
    this.headers = headers;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  }

  /** Sends JSON; answers the parsed body, or throws with what the server said. */
  async send(method, path, body) {
    const { status, text } = await this.raw(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text.slice(0, 400)}`);
    return JSON.parse(text);
  }

  raw(method, path, body, extra = {}) {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = { ...this.headers, ...extra, ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': payload.length }) };
    return new Promise((resolve, reject) => {
      const request = http.request({ host: this.url.hostname, port: this.url.port, method, path, headers, agent: this.agent }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8'), headers: response.headers }));
      });
      request.on('error', reject);
      request.end(payload);
    });
  }

  close() {
    this.agent.destroy();
  }
}
