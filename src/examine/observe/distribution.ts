/** How the mail was spread or passed on, by the marks that lists, forwarders, mass mailers and answering machines leave. */
import { decodeWords } from '../../message/encoded-word.ts';
import type { Header, Message, Part } from '../../message/message.ts';
import { isWrapping } from '../../message/outlook.ts';
import { hostOfAddress } from '../../message/psl.ts';
import type { Distribution } from '../facts.ts';
import type { Observation, Proofs } from '../finding.ts';
import { isTitledAnswer } from './bounce/automatic.ts';
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

/** What one field says of the way: `bulk` is the word of a machine as well as of a mass mailer, `list-id` that of a list or a newsletter. */
type Mark = 'list' | 'list-id' | 'mass' | 'bulk' | 'forwarded' | 'automatic';

const AUTOMATIC_FIELDS: ReadonlySet<string> = new Set([
  'x-autoreply',
  'x-autorespond',
  'x-autoresponse',
  'x-auto-response-from',
]);

const PRECEDENCE: ReadonlyMap<string, Mark> = new Map([
  ['list', 'list'],
  ['bulk', 'bulk'],
  ['junk', 'bulk'],
  ['auto_reply', 'automatic'],
]);

function markOf(header: Header): Mark | undefined {
  const { key } = header;
  if (LIST_FIELDS.has(key)) return 'list';
  if (key === 'list-id') return 'list-id';
  if (isMassMark(header)) return 'mass';
  if (FORWARD_FIELDS.has(key)) return 'forwarded';
  if (AUTOMATIC_FIELDS.has(key)) return 'automatic';
  switch (key) {
    case 'precedence':
      return PRECEDENCE.get(wordOf(header));
    case 'auto-submitted':
      // RFC 3834 §5: `no` is what a person sends
      return wordOf(header).startsWith('no') ? undefined : 'automatic';
    case 'return-path':
      return isRewritten(header.value) ? 'forwarded' : undefined;
    case 'sender':
      return isListSender(header.value) ? 'list' : undefined;
    case 'delivered-to':
      return isOfEzmlm(header) ? 'list' : undefined;
    default:
      return undefined;
  }
}

const wordOf = ({ value }: Header): string => value.trim().toLowerCase();

/** qmail writes one Delivered-To for each mailbox that it went through; `mailing list x@y` is ezmlm's. */
const isOfEzmlm = (header: Header): boolean => wordOf(header).startsWith('mailing list');

/** The mailboxes elsewhere that the mail was laid into on its way, each once. */
function mailboxesOn(headers: readonly Header[]): readonly Header[] {
  const delivered = headers.filter((header) => header.key === 'delivered-to' && !isOfEzmlm(header));
  const each = new Map(delivered.map((header) => [wordOf(header), header]));
  return [...each.values()].filter((header) => isElsewhere(hostOf(header)));
}

const hostOf = (header: Header): string => hostOfAddress(wordOf(header));

/** At most one of each kind, with every field that says so. */
export function observeDistribution(message: Message): Observation<Distribution>[] {
  const marked = message.headers.map((header) => ({ header, mark: markOf(header) }));
  const of = (mark: Mark): Header[] => marked.flatMap((one) => (one.mark === mark ? [one.header] : []));
  const list = of('list');
  const automatic = of('automatic');
  const boxes = mailboxesOn(message.headers);
  // a list's own machine writes one too, and hands on what was written to the list
  const isCarriedOn = new Set(boxes.map(hostOf)).size > (list.length > 0 ? 2 : 1);
  const forwarded = isCarriedOn ? [...of('forwarded'), ...boxes] : of('forwarded');
  // machines ask by it that no machine answers them (RFC 3834 §3.1.8): of a notice or an answer it tells of no mass mailing
  const bulk = automatic.length === 0 && !isOfMachine(message) ? of('bulk') : [];
  // RFC 2919: newsletters have a List-Id too (`<123.xt.local>` of a mailing service), so alone it names no discussion
  const isList = list.length > 0;
  const mass = [...of('mass'), ...bulk, ...(isList ? [] : of('list-id'))];
  const isSpread = !isList && !isPostAlone(mass);
  const carried = forwarded.length > 0 ? undefined : carriedMessage(message.body);
  return [
    ...one('mailing-list', isList ? [...list, ...of('list-id')] : [], NAMED_LIST, message).map((found) =>
      withAuthor(found, message),
    ),
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

/** A report, a holiday note, or a mail that wants no answer (RFC 5321 §4.5.5). */
const isOfMachine = (message: Message): boolean =>
  message.body.type === 'multipart/report' ||
  message.headers.some(({ key, value }) => key === 'return-path' && value.trim() === '<>') ||
  isTitledAnswer(message);

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
