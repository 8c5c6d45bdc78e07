import { addressIn, labelled, leadingAddress, RECIPIENTS, readBlocks } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';
import { stageOf } from '../smtp.ts';

/** `Failed address: …` and the session: `--> RCPT To:<…>`, `<-- 550 …`, each line behind its time. */
export const mdaemon: Dialect = {
  id: 'mdaemon',
  host: 'MDaemon',
  marks: [
    'had permanent fatal delivery errors',
    'had temporary non-fatal delivery errors',
    '--- session transcript ---',
    'there is no user by that name at this server',
  ],
  read(lines): readonly Failure[] {
    const named = addressIn(labelled(lines, 'failed address:') ?? '');
    const addresses = named === undefined ? listed(lines) : [named];
    if (addresses.length === 0) return readBlocks(lines).map((one) => ({ ...one, isOwn: true }));
    let stage: ReturnType<typeof stageOf>;
    let said = '';
    for (const line of lines) {
      const [, sign, words] = /^.{0,40}?(-->|<--) {0,4}(.{1,600})$/.exec(line) ?? [undefined, ...older(line)];
      if (sign === '-->') stage = stageOf(words ?? '') ?? stage;
      else if (sign === '<--' && /^[45]\d\d[ -]/.test(words ?? '')) {
        said = words ?? '';
        break;
      }
    }
    const reason = said === '' ? (labelled(lines, 'reason:') ?? '') : said;
    return addresses.map((address) => ({
      address,
      said: reason,
      ...(said !== '' && stage !== undefined && { stage }),
    }));
  },
  source: 'help.mdaemon.com: DSN settings and session transcripts',
};

/** Before version 6 the transcript stood indented, without times and signs. */
function older(line: string): readonly [sign: string, words: string] | readonly [] {
  const words = line.trim();
  if (/^(?:helo|ehlo|mail from|rcpt to|data)\b/i.test(words)) return ['-->', words];
  return /^[45]\d\d[ -]/.test(words) ? ['<--', words] : [];
}

/** `> user@example.jp` below the sentence that it did not receive a copy. */
function listed(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => line.toLowerCase().includes('did not receive a copy of your message'));
  const found = at < 0 ? [] : lines.slice(at + 1).filter((line) => line.startsWith('> '));
  return found.slice(0, RECIPIENTS).flatMap((line) => leadingAddress(line)?.address ?? []);
}
