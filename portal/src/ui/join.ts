/** Joins class names, leaving out what is false. */
export const join = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
