/** Mails served as the API serves them: `/api/v1/examinations/NAME` and its original. */
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeJson } from '../../src/app/json.ts';
import type { Answer } from './place.ts';

interface Mail {
  readonly json: string;
  readonly original: Uint8Array;
}

/** When the tests say that it was examined. */
const AT = '2026-01-02T03:04:05.000Z';

export async function examined(bytes: Uint8Array, source = '-'): Promise<Mail> {
  return { json: writeJson(await examineMail(bytes, { source, at: AT })), original: bytes };
}

/** As `metsuke serve` says it where no users are kept. */
const session = { signedIn: true, by: 'open', may: ['read', 'original', 'examine'], signIn: [], asks: 'none' };

export function answering(mails: ReadonlyMap<string, Mail>): Answer {
  return (path) => {
    if (path === '/api/v1/session') return { type: 'application/json', body: JSON.stringify(session) };
    // the mail is in no case, and no other belongs to it
    if (path === '/api/v1/cases' || path === '/api/v1/proposals')
      return { type: 'application/json', body: '{"found":[]}' };
    const [, name = '', what] = /^\/api\/v1\/examinations\/([^/]+)(\/original)?$/.exec(path) ?? [];
    const mail = mails.get(decodeURIComponent(name));
    if (mail === undefined) return undefined;
    return what === undefined
      ? { type: 'application/json', body: mail.json }
      : { type: 'application/octet-stream', body: mail.original };
  };
}
