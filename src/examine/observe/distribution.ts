/** How the mail was spread or passed on, by the marks that lists, forwarders, mass mailers and answering machines leave. */
import { decodeWords } from '../../message/encoded-word.ts';
import type { Header, Message, Part } from '../../message/message.ts';
import { isWrapping } from '../../message/outlook.ts';
import { hostOfAddress } from '../../message/psl.ts';
import type { Distribution } from '../facts.ts';
import type { Observation, Proofs } from '../finding.ts';
import { isMassMark, isPostAlone, massMarkOf } from './mass-marks.ts';
import { rewrittenAuthor } from './rewritten-author.ts';

/**
 * Fields that software of discussion lists writes and nobody else. RFC 2369 (List-Post), Mailman (X-BeenThere,
 * X-Mailman-Version), ezmlm and eGroups (Mailing-List), fml (X-ML-Name, X-ML-Count, X-MLServer), Majordomo, LISTSERV.
 */
const LIST_FIELDS: ReadonlySet<string> = new Set([
  'list-post',
  'x-beenthere',
  'x-mailman-version',
  'mailing-list',
  'x-mailing-list',
  'x-ml-name',
  'x-ml-count',
  'x-mlserver',
  'x-ml-info',
  'x-mail-count',
  'x-list',
  'x-listname',
  'x-list-name',
  'list-software',
  'x-google-group-id',
  'x-sympa-to',
  'x-listserver',
  'x-list-id',
  'x-archived-at',
]);
const FORWARD_FIELDS: ReadonlySet<string> = new Set([
  'resent-from',
  'resent-to',
  'resent-sender',
  'resent-message-id',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-forwarded-by',
  'x-forwarded-message-id',
  'x-original-delivered-to',
  'x-getmail-retrieved-from-mailbox',
  'x-pobox-forward',
]);

/** Fields that name the list. */
const NAMED_LIST: readonly string[] = [
  'list-id',
  'x-beenthere',
  'mailing-list',
  'x-mailing-list',
  'x-ml-name',
  'x-list-name',
  'x-listname',
  'x-list',
  'list-post',
];

/** At most one of each kind, with every field that says so. */
export function observeDistribution(message: Message): Observation<Distribution>[] {
  const list: Header[] = [];
  const mass: Header[] = [];
  const bulk: Header[] = [];
  const listId: Header[] = [];
  const forwarded: Header[] = [];
  const automatic: Header[] = [];
  const delivered = new Map<string, Header>();
  for (const header of message.headers) {
    const { key } = header;
    if (LIST_FIELDS.has(key)) list.push(header);
    else if (key === 'list-id') listId.push(header);
    else if (isMassMark(header)) mass.push(header);
    else if (FORWARD_FIELDS.has(key)) forwarded.push(header);
    else if (key === 'precedence') {
      const word = header.value.trim().toLowerCase();
      if (word === 'list') list.push(header);
      else if (word === 'bulk' || word === 'junk') bulk.push(header);
      else if (word === 'auto_reply') automatic.push(header);
    } else if (key === 'auto-submitted') {
      // RFC 3834 §5: `no` is what a person sends
      if (!header.value.trim().toLowerCase().startsWith('no')) automatic.push(header);
    } else if (
      key === 'x-autoreply' ||
      key === 'x-autorespond' ||
      key === 'x-autoresponse' ||
      key === 'x-auto-response-from'
    )
      automatic.push(header);
    else if (key === 'delivered-to') delivered.set(header.value.trim().toLowerCase(), header);
    else if (key === 'return-path' && isRewritten(header.value)) forwarded.push(header);
    else if (key === 'sender' && isListSender(header.value)) list.push(header);
  }
  // qmail writes one Delivered-To for each mailbox that it went through; `mailing list x@y` is ezmlm's
  for (const [value, header] of delivered) if (value.startsWith('mailing list')) list.push(header);
  const boxes = [...delivered].filter(
    ([value]) => !value.startsWith('mailing list') && isElsewhere(hostOfAddress(value)),
  );
  // a list's own machine writes one too, and hands on what was written to the list
  if (new Set(boxes.map(([value]) => hostOfAddress(value))).size > (list.length > 0 ? 2 : 1))
    forwarded.push(...boxes.map(([, header]) => header));
  // machines ask by it that no machine answers them (RFC 3834 §3.1.8): of a notice or an answer it tells of no mass mailing
  if (automatic.length === 0 && !isOfMachine(message)) mass.push(...bulk);
  // RFC 2919: newsletters have a List-Id too (`<123.xt.local>` of a mailing service), so alone it names no discussion
  (list.length > 0 ? list : mass).push(...listId);
  const isSpread = list.length === 0 && !isPostAlone(mass);
  const carried = forwarded.length > 0 ? undefined : carriedMessage(message.body);
  return [
    ...one('mailing-list', list, NAMED_LIST, message).map((found) => withAuthor(found, message)),
    ...one('forwarded', forwarded, ['resent-from', 'x-forwarded-for', 'x-forwarded-to'], message),
    ...(carried === undefined ? [] : [carried]),
    // a list also carries List-Unsubscribe; it is a newsletter only when nothing says that people write to it
    ...(isSpread ? one('newsletter', mass, ['list-unsubscribe', 'feedback-id'], message) : []),
    ...one('auto-reply', automatic, [], message),
  ];
}

function withAuthor(found: Observation<Distribution>, message: Message): Observation<Distribution> {
  const author = rewrittenAuthor(message);
  return author === undefined ? found : { ...found, value: { ...found.value, author } };
}

/** A report, or a mail that wants no answer (RFC 5321 §4.5.5). */
const isOfMachine = ({ body, headers }: Message): boolean =>
  body.type === 'multipart/report' || headers.some(({ key, value }) => key === 'return-path' && value.trim() === '<>');

/** A mailbox of this machine is where it was put, and no place on the way. */
const isElsewhere = (host: string): boolean => host.includes('.') && !host.startsWith('localhost.');

/** Fields of one kind that are kept. */
const MARKS = 8;

function one(
  kind: Distribution['kind'],
  marks: readonly Header[],
  best: readonly string[],
  message: Message,
): Observation<Distribution>[] {
  const [first, ...rest] = marks;
  if (first === undefined) return [];
  const named = message.headers.find(({ key }) => best.includes(key));
  const proof: Proofs = [{ at: first.at }, ...rest.slice(0, MARKS - 1).map(({ at }) => ({ at }))];
  const value = { kind, name: nameOf(named ?? first) };
  return [{ value: kind === 'newsletter' ? { ...value, marks: marks.slice(0, MARKS).map(massMarkOf) } : value, proof }];
}

/** What a field says of the list's name; Precedence says none, and Sender names whoever looks after it. */
function nameOf({ key, name, value }: Header): string {
  const text = decodeWords(value).text.trim().slice(0, 200);
  if (key === 'precedence') return `${name}: ${text}`;
  return key === 'sender' ? text.replace(/(^|[ <])owner-|-(?:owner|bounces|admin|request)(?=@)/gi, '$1') : text;
}

/** Sender rewriting schemes: `SRS0=hash=tt=domain=user@forwarder`, BATV and Gmail's `user+caf_=…`. */
function isRewritten(value: string): boolean {
  const address = value.replaceAll('<', '').trim().toLowerCase();
  return (
    address.startsWith('srs0=') ||
    address.startsWith('srs0+') ||
    address.startsWith('srs1=') ||
    address.startsWith('srs1+') ||
    address.includes('+caf_=')
  );
}

function isListSender(value: string): boolean {
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at).toLowerCase();
  const start = Math.max(local.lastIndexOf('<'), local.lastIndexOf(' ')) + 1;
  const name = local.slice(start);
  return (
    name.startsWith('owner-') ||
    name.endsWith('-owner') ||
    name.endsWith('-bounces') ||
    name.endsWith('-admin') ||
    name.endsWith('-request')
  );
}

/** A message that somebody attached: he speaks of it, and was himself forwarded by nobody. Reports of mail systems bring theirs along too. */
function carriedMessage(body: Part): Observation<Distribution> | undefined {
  if (body.type === 'multipart/report') return undefined;
  const isMail = (part: Part): boolean => part.message !== undefined && !isWrapping(part);
  const found = isMail(body) ? body : body.type.startsWith('multipart/') ? body.parts.find(isMail) : undefined;
  if (found === undefined) return undefined;
  return {
    value: { kind: 'forwarded', name: found.filename ?? 'message/rfc822', carried: true },
    proof: [{ at: found.at }],
  };
}
