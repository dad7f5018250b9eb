export interface FormTree { [key: string]: FormValue }
export type FormValue = string | FormTree | FormValue[];

/** `a[b][c]=1&expand[]=x&expand[1]=y` as a tree, the way Stripe reads requests. Keys that are all indexes, or empty, make an array. */
export function parseForm(encoded: string): FormTree {
  const root: FormTree = {};
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = [key.split('[', 1)[0] as string, ...[...key.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part as string)];
    put(root, path, value);
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, withArrays(value)]));
}

function put(node: FormTree, [head, ...rest]: string[], value: string): void {
  const key = head === '' ? String(Object.keys(node).length) : head as string;
  if (rest.length === 0) { node[key] = value; return; }
  const next = node[key];
  const child = typeof next === 'object' && !Array.isArray(next) ? next : {};
  node[key] = child;
  put(child, rest, value);
}

function withArrays(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, each]) => withArrays(each));
  return Object.fromEntries(entries.map(([key, each]) => [key, withArrays(each)]));
}
