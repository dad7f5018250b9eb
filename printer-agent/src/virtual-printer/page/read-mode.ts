import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { printerMode, type PrinterMode } from '../printer-mode';

const mostBytes = 1024;

/** The mode in a JSON body; null when there is none that is known. */
export async function readMode(request: IncomingMessage): Promise<PrinterMode | null> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) return null;
  }
  try {
    return z.object({ mode: printerMode }).parse(JSON.parse(text)).mode;
  } catch {
    return null;
  }
}
