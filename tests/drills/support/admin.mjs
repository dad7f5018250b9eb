/** The content admin over its own HTTP, as an editor's browser uses it. */
export class Admin {
  static async signIn(baseUrl, { username, password }) {
    const response = await fetch(new URL('/admin/login', baseUrl), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: username, password }) });
    if (!response.ok) throw new Error(`the admin answered ${response.status}`);
    return new Admin(baseUrl, (await response.json()).data.token);
  }

  constructor(baseUrl, token) {
    this.baseUrl = baseUrl;
    this.headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' };
  }

  async send(method, path, body) {
    const response = await fetch(new URL(path, this.baseUrl), { method, headers: this.headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
    return response.json();
  }

  /** Changes fields of a document; answers what they were. */
  async change(uid, documentId, fields) {
    const path = `/content-manager/collection-types/${uid}/${documentId}`;
    const { data } = await this.send('GET', path);
    await this.send('PUT', path, fields);
    return Object.fromEntries(Object.keys(fields).map((field) => [field, data[field] ?? null]));
  }
}
