/** A Registration while it is gathered, and what RDAP and WHOIS readers share in gathering it. */
import type { Contact, Registration } from './registration.ts';

export type Draft = { -readonly [K in keyof Registration]: Registration[K] } & { contacts: Contact[] };

/** A hundred is far beyond any object's contacts; an answer could hold 10^5. */
const MAX_CONTACTS = 100;
/** Remarks of real networks are some lines. */
const MAX_REMARKS = 50;
const MAX_REMARK_LENGTH = 2000;
/** The longest names in registries are below 300 characters. */
const MAX_TEXT = 1000;

/** Sets a field when there is something to set, and leaves an earlier word alone. */
export function put<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined && draft[key] === undefined) draft[key] = value;
}

/** A text as a field takes it: no space around it, not endless; undefined when empty. */
export function field(text: string | undefined): string | undefined {
  const trimmed = text?.slice(0, MAX_TEXT).trim();
  return trimmed === '' ? undefined : trimmed;
}

/** What stands where a name would, when the registry keeps it to itself. */
const withheld =
  /^(?:(?:data )?(?:redacted|protected|withheld)\b|(?:not|non)[- ](?:disclosed|public|available)|gdpr |statutory masking|registration private)/i;

/** A name, which is none when the registry says that it withholds it. */
export function nameField(text: string | undefined): string | undefined {
  const name = field(text);
  return name === undefined || withheld.test(name) ? undefined : name;
}

/** Notes that a limit was reached. */
export function cut(draft: Draft, limit: string): void {
  const partial = draft.partial ?? [];
  if (!partial.includes(limit)) draft.partial = [...partial, limit];
}

export function addContact(draft: Draft, contact: Contact): void {
  if (draft.contacts.length >= MAX_CONTACTS) cut(draft, 'contacts');
  else draft.contacts.push(contact);
}

export function addRemark(draft: Draft, text: string): void {
  const remarks = draft.remarks ?? [];
  const remark = text.slice(0, MAX_REMARK_LENGTH).trim();
  if (text.length > MAX_REMARK_LENGTH || remarks.length >= MAX_REMARKS) cut(draft, 'remarks');
  if (remark === '' || remarks.length >= MAX_REMARKS || remarks.includes(remark)) return;
  draft.remarks = [...remarks, remark];
}

/** Mail addresses in free words: `abuse@example.net`, `<mailto:abuse@example.net>`, `abuse(at)example.net`. */
export function mailAddressesIn(text: string): string[] {
  const found = new Map<string, string>();
  const plain = text.replaceAll('(at)', '@').replaceAll('[at]', '@').replaceAll('(AT)', '@').replaceAll('[AT]', '@');
  for (const word of plain.split(/[\s,;<>()[\]{}"'`|*（）「」、。：]/)) {
    const bare = word.replace(/^mailto:/i, '');
    const at = bare.indexOf('@');
    if (at < 1) continue;
    // `E-Mail:abuse@example.net.`: what belongs to the sentence goes
    const local = bare.slice(bare.lastIndexOf(':', at) + 1, at);
    const domain = withoutEnd(bare.slice(at + 1));
    if (local === '' || local.length > 64 || !isDomain(domain)) continue;
    found.set(`${local}@${domain}`.toLowerCase(), `${local}@${domain}`);
  }
  return [...found.values()];
}

function withoutEnd(text: string): string {
  let end = Math.min(text.length, 256);
  while (end > 0 && '.!?:/'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A host name with a dot, in any script (RFC 6531), and no sign that a name cannot have. */
const isDomain = (text: string): boolean => {
  if (text.length > 253 || !text.includes('.') || text.includes('..')) return false;
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(text) && !/^[.-]/.test(text);
};

/** Words by which a remark says that it names where to complain. */
const complaint = /abuse|spam|迷惑|不正|불법|스팸|濫用|垃圾/i;

/**
 * Holders and registries of Asia often name the desk in a remark only: a line that speaks of abuse and holds a mail
 * address, or leads to one in the next line.
 */
export function addRemarkDesks(draft: Draft): void {
  const known = new Set(draft.contacts.flatMap(({ role, emails }) => (role === 'abuse' ? emails : [])));
  for (const [number, remark] of (draft.remarks ?? []).entries()) {
    const lines = remark.split('\n');
    const emails = lines.flatMap((line, at) => {
      if (!complaint.test(line)) return [];
      const here = mailAddressesIn(line);
      return here.length > 0 ? here : mailAddressesIn(lines[at + 1] ?? '');
    });
    const fresh = [...new Set(emails)].filter((email) => !known.has(email));
    for (const email of fresh) known.add(email);
    if (fresh.length > 0) addContact(draft, { role: 'abuse', emails: fresh, where: `remarks[${number}]` });
  }
}
