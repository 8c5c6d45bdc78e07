/** Reads the owner's BATV secrets, and checks tags with them. The secrets stay in this process. */
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Tag, TagCheck } from '../../case/bounces/marks.ts';
import { Failure, unreadable } from '../failure.ts';

/** Secrets of one file; who changes his every week for a year has fewer. */
const KEYS = 100;

interface Key {
  /** Absent: it may have any number. */
  readonly number?: string;
  readonly secret: string;
}

interface BatvKeys {
  readonly check: TagCheck;
  /** A hash of the file, by which a journal knows that it is the same. */
  readonly id: string;
}

/**
 * A line a secret, with its number before it: `0 correct horse`. A line without a number holds for every number. Secrets of
 * the same number stand for one that was changed: an old one is good as long as its tags are. `#` begins a comment.
 * @throws Failure METSUKE_INPUT_MISSING, METSUKE_INPUT_UNREADABLE when it cannot be read or holds none
 */
export function readBatvKeys(path: string): BatvKeys {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause, '--batv-keys');
  }
  const keys: Key[] = [];
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#') || keys.length >= KEYS) continue;
    const [, number, secret] = /^(\d)[ \t]+(\S.*)$/.exec(trimmed) ?? [];
    keys.push(number === undefined || secret === undefined ? { secret: trimmed } : { number, secret });
  }
  if (keys.length === 0) {
    throw new Failure(
      'METSUKE_INPUT_UNREADABLE',
      { ja: `${path} にBATVの鍵がありません`, en: `${path} holds no BATV secret` },
      { ja: '1行に一つずつ「番号 鍵」の形で書いてください', en: 'write `NUMBER SECRET`, one a line' },
      {
        exit: 2,
      },
    );
  }
  return { check: (tag) => checkTag(tag, keys), id: createHash('sha256').update(text).digest('hex') };
}

function checkTag(tag: Tag, keys: readonly Key[]): ReturnType<TagCheck> {
  const own = keys.filter(({ number }) => number === undefined || number === tag.key);
  if (own.length === 0) return 'unknown';
  // hosts on the way may have changed the case of the address
  const addresses = new Set([tag.address, tag.address.toLowerCase()]);
  for (const { secret } of own)
    for (const address of addresses) if (hashOf(tag, address, secret) === tag.hash) return 'holds';
  return 'fails';
}

/** draft-levine-smtp-batv-01 §3: the first three bytes of HMAC-SHA-1 over the key number, the day and the address. */
const hashOf = ({ key, day }: Tag, address: string, secret: string): string =>
  createHmac('sha1', secret).update(`${key}${day}${address}`).digest('hex').slice(0, 6);
