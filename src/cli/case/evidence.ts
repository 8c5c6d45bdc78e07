/** `metsuke case verify`, `case export` and `case import`. */
import { existsSync, readFileSync } from 'node:fs';
import { exportCase } from '../../app/evidence/export.ts';
import { importCase } from '../../app/evidence/import.ts';
import { verifyExport } from '../../app/evidence/verify.ts';
import { Failure, isFailure, unreadable } from '../../app/failure.ts';
import { beginWhole } from '../../app/put-whole.ts';
import { layOutVerified, layOutVerifiedExport, pagesOfCase } from '../../report/evidence.ts';
import { evidence } from '../../words/evidence.ts';
import type { Options } from '../options.ts';
import { tell } from '../output.ts';
import { cannotWrite, isThere } from '../output-failure.ts';
import { waiting } from '../progress.ts';
import { done, show } from '../show.ts';
import { today } from '../times.ts';
import { need, type Session } from './session.ts';

/** Exit status when something is not as it was kept. */
const DAMAGED = 3;

/** An exported case, by itself: no store is opened, and none is made. */
export async function verifyFile(options: Options, path: string): Promise<number> {
  const shown = waiting(options.quiet);
  const verified = verifyExport(bytesOf(path));
  shown.end();
  const { content, ...rest } = verified;
  const about =
    content === undefined ? {} : { exported: content.exported, case: content.case.id, files: content.files.size };
  await show({ options }, { ...rest, ...about }, () => layOutVerifiedExport(verified, path, options.lang));
  return verified.faults.length === 0 ? 0 : DAMAGED;
}

/** The whole store. */
export async function verify(session: Session): Promise<number> {
  const { store, options } = session;
  const { lang, cased } = options;
  const anchor = cased.head === undefined ? undefined : headFrom(cased.head);
  const shown = waiting(options.quiet);
  const verified = await store.verify(anchor).finally(() => shown.end());
  await show(session, verified, () => layOutVerified(verified, store.place, lang));
  return verified.faults.length === 0 ? 0 : DAMAGED;
}

function headFrom(written: string): { readonly seq: number; readonly hash: string } {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(written) ?? [];
  if (seq === undefined || hash === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '--head の形が正しくありません', en: '--head is not understood' },
      {
        ja: 'case verify が表示するとおりに 番号:ハッシュ で指定してください',
        en: 'give it as case verify prints it: NUMBER:HASH',
      },
      {
        exit: 2,
      },
    );
  return { seq: Number(seq), hash };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Whole or not at all; what stands there already is left alone. */
export async function exported(session: Session): Promise<number> {
  const { store, options } = session;
  const id = need(session, 0);
  const { output } = options;
  if (output === undefined)
    throw new Failure(
      'METSUKE_ARGUMENT',
      { ja: '書き出すファイルの指定がありません', en: 'export needs a file to write' },
      {
        ja: 'metsuke case export 番号 -o ファイル.zip のように指定してください',
        en: 'metsuke case export ID -o FILE.zip',
      },
      {
        exit: 2,
      },
    );
  if (existsSync(output)) throw isThere(output);
  const shown = waiting(options.quiet);
  let file: ReturnType<typeof beginWhole> | undefined;
  try {
    file = beginWhole(output, 0o600);
    const pages = (...of: [Parameters<typeof pagesOfCase>[0], Parameters<typeof pagesOfCase>[1]]) =>
      pagesOfCase(...of, today(options.lang));
    for await (const piece of exportCase(store, id, { pages })) file.write(piece);
    file.end();
  } catch (cause) {
    file?.drop();
    if (isFailure(cause)) throw cause;
    throw cannotWrite(output, cause);
  } finally {
    shown.end();
  }
  return done(session, { case: id, file: output }, evidence[options.lang].exported(output, id));
}

export async function imported(session: Session): Promise<number> {
  const { store, options, by } = session;
  const path = need(session, 0);
  const words = evidence[options.lang];
  const shown = waiting(options.quiet);
  const { border, workers, cased } = options;
  const came = await importCase(store, bytesOf(path), { by, border, workers, again: cased.again }).finally(() =>
    shown.end(),
  );
  if (came.leftOut > 0) tell(words.leftOut(came.leftOut));
  return done(session, came, words.imported(came.case, came.mails));
}
