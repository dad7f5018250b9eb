import { z } from 'zod';

/**
 * ready · off: nobody listens · slow: 1,500 bytes a second · paper-out: offline, keeps what it received until there is paper ·
 * die-halfway: prints five lines of the next paper, then loses power · half-open: accepts everything, prints and answers nothing.
 */
export const printerMode = z.enum(['ready', 'off', 'slow', 'paper-out', 'die-halfway', 'half-open']);
export type PrinterMode = z.infer<typeof printerMode>;

export const slowBytesPerSecond = 1500;
export const linesBeforeDeath = 5;
