import { expect } from '@playwright/test';
import { login, urls } from './stack';

/** An editor at work in the content admin, over its own HTTP. */
export class Editor {
  private constructor(private readonly token: string) {}

  static async enter(): Promise<Editor> {
    const { username, password } = login('admin@saffron-sumac.example');
    const response = await fetch(`${urls.web}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: username, password }) });
    expect(response.status, await response.clone().text()).toBe(200);
    return new Editor(((await response.json()) as { data: { token: string } }).data.token);
  }

  /** Makes a document that has no drafts; its id. */
  async create(uid: string, fields: object): Promise<string> {
    const response = await fetch(`${urls.web}/content-manager/collection-types/${uid}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }, body: JSON.stringify(fields) });
    expect(response.status, await response.clone().text()).toBe(201);
    return ((await response.json()) as { data: { documentId: string } }).data.documentId;
  }

  /** Changes some fields of one document that has no drafts. */
  async change(uid: string, documentId: string, fields: object): Promise<void> {
    const response = await fetch(`${urls.web}/content-manager/collection-types/${uid}/${documentId}`, { method: 'PUT', headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }, body: JSON.stringify(fields) });
    expect(response.status, await response.clone().text()).toBe(200);
  }
}
