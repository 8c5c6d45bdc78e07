/** Makes the slip of a mail: what the fold of bounces needs of it, read a second time where the examination keeps less. */

import { checkDkim } from '../../authenticate/dkim.ts';
import { checkSpf } from '../../authenticate/spf.ts';
import { returnedIn } from '../../case/bounces/returned.ts';
import { domainIn, type Slip, type SlipFile, slipOf } from '../../case/bounces/slip.ts';
import type { Examination } from '../../examine/examination.ts';
import type { Lookup } from '../../lookup/lookup.ts';
import { contentOf } from '../../message/content.ts';
import type { Message } from '../../message/message.ts';
import { readMessage } from '../../message/mime.ts';
import { everyPart } from '../../message/parts.ts';
import { reportsIn } from '../../message/report-files.ts';
import { authorsOf } from '../../unpack/office/authors.ts';
import type { Item } from '../item.ts';
import { checkSignature } from '../machine/signature.ts';
import { unpack } from '../machine/unpacked.ts';
import { machine } from '../machine.ts';

/** Names and types under which receivers send reports. */
const REPORT = /\.(?:xml|gz|zip|json)$|(?:gzip|zip|xml|json|tlsrpt)$/;
/** Documents that are opened for their authors, and the bytes of one. */
const DOCUMENTS = 4;
const DOCUMENT = 8 * 1024 * 1024;

/**
 * @param lookup with it the key of a returned mail's own domain is asked for
 */
export async function slipFor({ bytes }: Item, examination: Examination, lookup?: Lookup): Promise<Slip> {
  const { facts, converted } = examination;
  const isBounce = facts.bounce !== undefined;
  const mayReport = facts.attachments.some(
    ({ value }) => REPORT.test(value.name.slice(-12).toLowerCase()) || REPORT.test(value.declared.slice(-40)),
  );
  // of Outlook's own file the message that was made of it is gone
  if (converted !== undefined || !(isBounce || mayReport)) return slipOf(examination);
  const message = readMessage(bytes);
  const slip = slipOf(examination, message);
  const reports = mayReport ? reportsIn(message, unpack) : [];
  const files = withAuthors(slip.files, message);
  const signature = lookup === undefined ? undefined : await signatureOf(slip, message, lookup);
  const spf = lookup === undefined ? undefined : await spfOf(slip, lookup);
  return {
    ...slip,
    ...(reports.length > 0 && { reports }),
    files,
    ...(slip.original !== undefined && {
      original: { ...slip.original, ...(signature !== undefined && { signature }), ...(spf !== undefined && { spf }) },
    }),
  };
}

function withAuthors(files: readonly SlipFile[], message: Message): readonly SlipFile[] {
  if (files.length === 0) return files;
  const byName = new Map<string, readonly string[]>();
  for (const { part, message: holder } of everyPart(message)) {
    const name = part.filename ?? '';
    if (name === '' || byName.size >= DOCUMENTS || byName.has(name) || part.bodyAt[1] - part.bodyAt[0] > DOCUMENT)
      continue;
    if (!files.some((file) => file.name === name)) continue;
    const { bytes } = contentOf(holder, part);
    const isDocument = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
    if (isDocument) byName.set(name, authorsOf(bytes, machine));
  }
  return files.map((file) => {
    const authors = byName.get(file.name) ?? [];
    return authors.length === 0 ? file : { ...file, authors };
  });
}

/** Whether the domain that the mail used lets its client send. No question names a mailbox. */
async function spfOf({ original }: Slip, lookup: Lookup): Promise<string | undefined> {
  const ip = original?.client?.ip;
  const mailFrom = original?.mailFrom || original?.from;
  if (ip === undefined || mailFrom === undefined || original?.trust === 'contradicted') return undefined;
  const { result } = await checkSpf({ ip, mailFrom, helo: original?.client?.helo ?? '' }, lookup, { explain: false });
  // what nobody could tell, or was not asked, is not said
  return ['pass', 'fail', 'softfail', 'neutral'].includes(result) ? result : undefined;
}

/** DKIM of the domain in From over what came back. */
async function signatureOf(
  { original, at }: Slip,
  message: Message,
  lookup: Lookup,
): Promise<'pass' | 'headers-pass' | 'fail' | undefined> {
  const domain = domainIn(original?.from);
  if (domain === undefined || original?.signers?.includes(domain) !== true) return undefined;
  const returned = returnedIn(message, original.messageId)?.message;
  if (returned === undefined) return undefined;
  const when = new Date(original.client?.at ?? at ?? Date.now()).toISOString();
  const checks = await checkDkim(returned, lookup, checkSignature, { at: when });
  const own = checks.filter((one) => domainIn(`@${one.domain ?? ''}`) === domain && one.signatureHolds !== undefined);
  if (own.some(({ result }) => result === 'pass')) return 'pass';
  if (own.some(({ signatureHolds }) => signatureHolds === true)) return 'headers-pass';
  return own.length > 0 ? 'fail' : undefined;
}
