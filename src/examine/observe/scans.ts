/** What a virus scanner says of the mail and of each file in it. Loaded only where one is asked. */
import type { Lookup } from '../../lookup/lookup.ts';
import type { Attachment, Scan } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import type { CarriedFile } from './attachments.ts';

/** Each content once. The scanner unpacks for itself; what only we could open goes to it opened. */
export async function observeScans(
  mail: { readonly bytes: Uint8Array; readonly sha256: string },
  files: readonly CarriedFile[],
  attachments: readonly Observation<Attachment>[],
  lookup: Lookup,
): Promise<Observation<Scan>[]> {
  const known = new Set([mail.sha256]);
  const inner = files.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256));
  const ask = async (
    of: Scan['of'],
    name: string,
    { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
    proof: readonly Proof[],
  ): Promise<Observation<Scan>> => {
    const answer = await lookup({ kind: 'virus', key: sha256, content: bytes });
    const virus = answer.outcome === 'found' ? answer.value?.name : undefined;
    const value = { of, name, sha256, outcome: answer.outcome, by: answer.source };
    return { value: { ...value, ...(virus === undefined ? {} : { virus }) }, proof: [{ answer: answer.id }, ...proof] };
  };
  return Promise.all([
    ask('mail', '', mail, []),
    ...inner.map((file) => ask('file', file.name, file, attachments[file.index]?.proof ?? [])),
  ]);
}
