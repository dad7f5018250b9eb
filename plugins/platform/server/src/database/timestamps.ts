/** An instant as contracts carry it. The pool reads timestamptz as ISO text (see pool.ts), so this only narrows. */
export const iso = (value: string | Date): string => (typeof value === 'string' ? value : value.toISOString());
