/** A file that was asked for and cannot be written: what the system says, in words; never the name of our half-written file. */
import { Failure, type Said } from '../app/failure.ts';
import { output } from '../words/output.ts';

type Why = keyof typeof output.ja.why;

const byCode: Readonly<Record<string, Why>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EACCES: 'noRight',
  EPERM: 'noRight',
  EROFS: 'noRight',
  ENOSPC: 'noRoom',
  EDQUOT: 'noRoom',
  EFBIG: 'noRoom',
  EISDIR: 'isFolder',
  ENOTEMPTY: 'isFolder',
};

export function cannotWrite(path: string, cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const why = byCode[code];
  const told = (lang: 'ja' | 'en'): string =>
    output[lang].cannot(path, why === undefined ? code : output[lang].why[why]);
  const wayOut: Said = { ja: output.ja.wayOut[why ?? 'other'], en: output.en.wayOut[why ?? 'other'] };
  return new Failure('METSUKE_OUTPUT', { ja: told('ja'), en: told('en') }, wayOut, { cause });
}

export const isThere = (path: string): Failure =>
  new Failure(
    'METSUKE_OUTPUT',
    { ja: output.ja.exists(path), en: output.en.exists(path) },
    { ja: output.ja.otherName, en: output.en.otherName },
  );
