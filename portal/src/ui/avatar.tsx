import css from './avatar.module.css';

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};
/** The same person has the same tint on every tablet. */
const tintOf = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);

export function Avatar({ name, size = 40 }: { name: string; size?: number }) {
  return (
    <span aria-hidden className={css['avatar']} style={{ inlineSize: size, blockSize: size, fontSize: size * 0.38, ['--tint' as string]: tintOf(name) }}>
      {initials(name)}
    </span>
  );
}
