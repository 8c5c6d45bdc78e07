/** Reads what was really sent: Message-IDs, one a line, or the log of a mail server that names them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { bareId, type SentLog } from '../../case/bounces/ours.ts';
import { Failure, unreadable } from '../failure.ts';

/** Message-IDs that are kept, some 200 MB; of a longer log nothing is concluded from an absence. */
const IDS = 1_500_000;
/** Characters of a line that are read; longer ones are no line of a log. */
const LINE = 4_000;

/**
 * Where log lines name it: Postfix `message-id=<…>`, Sendmail `msgid=<…>`, Exim `id=…`.
 * Otherwise the whole line is one id.
 */
const NAMED = /(?:message-id=|msgid=| id=)<?([^\s<>,]{1,250}@[^\s<>,]{1,250})/;
const BARE = /^\s{0,20}<?([^\s<>,]{1,250}@[^\s<>,]{1,250}?)>?\s{0,20}$/;
/** RFC 3339, as newer servers write it; older ones leave the year out, and then no time is covered. */
const DATED = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d))/;

interface ReadSentLog extends SentLog {
  /** A hash of the file, by which a journal knows that it is the same. */
  readonly id: string;
}

/** @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE when the file cannot be read or names no Message-ID. */
export async function readSentLog(path: string): Promise<ReadSentLog> {
  const hash = createHash('sha256');
  const ids = new Set<string>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isWhole = true;
  try {
    const input = createReadStream(path);
    input.on('data', (chunk) => void hash.update(chunk));
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.length > LINE) continue;
      const id = (NAMED.exec(line) ?? BARE.exec(line))?.[1];
      if (id === undefined) continue;
      if (ids.size < IDS) ids.add(bareId(id));
      else isWhole = false;
      const at = Date.parse(DATED.exec(line)?.[1] ?? '');
      if (!Number.isNaN(at)) [first, last] = [Math.min(first, at), Math.max(last, at)];
    }
  } catch (cause) {
    throw unreadable(path, cause, '--sent');
  }
  if (ids.size === 0) {
    throw new Failure(
      'METSUKE_INPUT_UNREADABLE',
      { ja: `${path} に Message-ID が一つもありません`, en: `${path} names no Message-ID` },
      {
        ja: 'Message-ID を一行に一つずつ書いたものか、メールサーバーのログを指定してください',
        en: 'give Message-IDs, one a line, or a mail log',
      },
      { exit: 2 },
    );
  }
  return {
    has: (id) => ids.has(id),
    size: ids.size,
    isWhole,
    id: hash.digest('hex'),
    ...(first < last && { covers: [first, last] as const }),
  };
}
