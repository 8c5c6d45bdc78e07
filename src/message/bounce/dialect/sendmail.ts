import { leadingAddress } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';
import { readTranscript } from '../transcript.ts';

/** `----- The following addresses had permanent fatal errors -----`, reasons in brackets below, then the transcript. */
export const sendmail: Dialect = {
  id: 'sendmail',
  host: 'Sendmail 8 and what descends from it, Active!hunter',
  marks: [
    '----- transcript of session follows -----',
    'addresses had permanent fatal errors',
    'addresses had transient non-fatal errors',
    'addresses had permanent delivery errors',
    'this is a mime-encapsulated message',
  ],
  read: readSendmail,
  source: 'sendmail/savemail.c; RFC 3464 appendix D',
};

const DIVIDER = '-----';

function readSendmail(lines: readonly string[]): readonly Failure[] {
  const listed = new Map<string, string[]>();
  const transcript: string[] = [];
  let part: 'head' | 'list' | 'transcript' = 'head';
  let current: string[] | undefined;
  for (const line of lines) {
    const text = line.trim();
    const lower = text.toLowerCase();
    if (lower.startsWith(DIVIDER)) {
      part = lower.includes('transcript') ? 'transcript' : lower.includes('address') ? 'list' : 'head';
      current = undefined;
      continue;
    }
    if (part === 'transcript') transcript.push(text);
    if (part !== 'list' || text === '') continue;
    const lead = leadingAddress(text);
    if (lead !== undefined) {
      current = listed.get(lead.address) ?? [];
      listed.set(lead.address, current);
      if (lead.rest.trim() !== '') current.push(lead.rest.trim());
    } else current?.push(text.startsWith('(reason: ') ? text.slice(9) : text);
  }
  return readTranscript(transcript, listed);
}
