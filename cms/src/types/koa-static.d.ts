/** The package ships no types; this is the part that we call. */
declare module 'koa-static' {
  interface ServeOptions { index?: string | false; maxage?: number; immutable?: boolean }
  interface ServeContext { path: string; method: string; body?: unknown }
  function serve(root: string, options?: ServeOptions): (ctx: ServeContext, next: () => Promise<unknown>) => Promise<void>;
  export = serve;
}
