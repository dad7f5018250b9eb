import { z } from 'zod';

/** `kitchen:9101` or, for narrow paper, `kitchen:9101:32`. */
const printer = z.string().regex(/^[a-z0-9-]{1,30}:\d{1,5}(:(32|42|48))?$/, 'write it as kitchen:9101,bar:9102').transform((text) => {
  const [name, port, columns] = text.split(':');
  return { name: name as string, port: Number(port), columns: Number(columns ?? 48) };
});

export const virtualPrinterSettings = z.object({
  NOVA_VIRTUAL_PRINTERS: z.string().default('kitchen:9101,bar:9102,receipt:9103').transform((text) => text.split(',').map((part) => part.trim())).pipe(z.array(printer).min(1)),
  NOVA_VIRTUAL_PRINTER_PORT: z.coerce.number().int().min(0).max(65_535).default(9180),
  /** Anyone who can reach it may read every paper and switch printers off: this machine only, unless said otherwise. */
  NOVA_VIRTUAL_PRINTER_HOST: z.string().min(1).default('127.0.0.1'),
  NOVA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
