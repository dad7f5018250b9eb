/** One command as it stood in the byte stream, or a run of letters between two commands. */
export type Command =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  | { readonly kind: 'control'; readonly name: string; readonly args: Buffer };

/** What a command takes up in the printer's buffer, in bytes. */
export const sizeOf = (command: Command): number => (command.kind === 'text' ? command.bytes.length : command.name.length + command.args.length);
