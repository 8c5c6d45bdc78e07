/** What the outside world said, when, and who said it. A Lookup never throws. */
import type { Registration } from './registration.ts';

/** Where a table places a network and who announces it; of a network, never of a person. */
export interface Place {
  readonly asn?: number;
  /** The name of the autonomous system. */
  readonly holder?: string;
  /** ISO 3166 alpha-2 code of the country where the table places the network. */
  readonly country?: string;
  /** Date of the tables, `YYYY-MM-DD`. */
  readonly dataDate?: string;
}

/** What a list says of an address or a domain: the codes of its A records, the words of its TXT records. */
export interface Listed {
  /** `127.0.0.2`: what each code means is the list's own affair. */
  readonly codes: readonly string[];
  readonly says?: readonly string[];
}

/** What a virus scanner found. */
export interface Virus {
  /** In the words of its maker: `Win.Test.EICAR_HDB-1`. */
  readonly name: string;
}

/** By which way a mail came: the network or the organisation of its handover, or the domain of its author, proved. */
export interface Way {
  readonly kind: 'network' | 'host' | 'author';
  /** `AS64500`, or a range where no table names one; a registrable domain. */
  readonly value: string;
}

/** How one address wrote under a name. */
export interface UsedAddress {
  readonly address: string;
  readonly mails: number;
  readonly harmful: number;
  readonly days: number;
}

/** What our own store holds of those who wrote by an address, or under a name, before: the newest mails only. */
export interface History {
  readonly mails: number;
  /** There are older ones, at which nobody looked. */
  readonly isMore?: true;
  /** Of those mails: judged harmful, or gathered into a case. What follows, up to `ways`, leaves them out. */
  readonly harmful: number;
  /** When the first and the last of them came, by the border's clock, or else were kept; RFC 3339, UTC. */
  readonly first?: string;
  readonly last?: string;
  /** Different days (UTC) on which they came. */
  readonly days: number;
  /** With the number of mails that came so, the most first. */
  readonly ways: readonly (Way & { readonly mails: number })[];
  /** Who wrote under the name, the most first. Of a question about an address there is none. */
  readonly addresses?: readonly UsedAddress[];
}

/** What each kind of question is answered with. */
export interface Told {
  /** Key: an IP address. */
  readonly geo: Place;
  /**
   * Key: a name in A-labels, lower case, no dot at the end; type: A AAAA MX TXT PTR NS SOA CNAME.
   * One string a record: addresses and names as the key, MX as `10 mx.example.com`, the strings of one TXT record
   * put together, each byte one character (RFC 7208 §3.3). The records stand in the order that the server gave.
   */
  readonly dns: readonly string[];
  /** Key: an IP address or a domain; type: the zone of the list, `zen.spamhaus.org`. */
  readonly listing: Listed;
  /** Key: an IP address, an AS number in digits, or a domain; type: `ip`, `autnum`, `domain`. */
  readonly rdap: Registration;
  /** The same over WHOIS, for what RDAP does not serve. */
  readonly whois: Registration;
  /** Key: the SHA-256 of a file in lower-case hex; the question carries its content. Absent: it was scanned and nothing was found. */
  readonly virus: Virus;
  /** Key: an address in lower case, or a name without its spaces; type: `address`, `name`. Nobody hears of it. */
  readonly history: History;
}

export type LookupKind = keyof Told;

export interface Question<K extends LookupKind = LookupKind> {
  readonly kind: K;
  readonly key: string;
  readonly type?: string;
  /** The key holds what a sender could have made for one reader, as the local part of a MailFrom; it is no part of the id. */
  readonly personal?: true;
  /** What is to be scanned; no part of the id, and never in an answer. */
  readonly content?: Uint8Array;
}

export interface Answer<K extends LookupKind = LookupKind> {
  /** Stable within an examination: `geo:203.0.113.5`, `dns:TXT:example.com`. */
  readonly id: string;
  readonly question: Question<K>;
  /** When it was asked, RFC 3339. */
  readonly at: string;
  /** The server asked, or the bundled table and its date. */
  readonly source: string;
  /** absent: the server knows that there is none. failed: nobody could tell. skipped: nobody was asked. */
  readonly outcome: 'found' | 'absent' | 'failed' | 'skipped';
  /**
   * In kebab-case. absent: `no-name` (RFC 8020: nothing at or below that name) or `no-type` (the name is there).
   * failed: `timeout`, `refused`, `server-failure`, `malformed`, … skipped: `not-asked`, `not-recorded`,
   * `could-name-recipient`, `budget`, `no-table`, `not-an-address`, …
   */
  readonly reason?: string;
  readonly value?: Told[K];
  /** Seconds for which the server lets it be kept (RFC 2181 §8; of an absence RFC 2308 §5). */
  readonly ttl?: number;
  /** What the server sent, as text, when `value` is only a reading of it: RDAP and WHOIS. */
  readonly raw?: string;
}

export type Lookup = <K extends LookupKind>(question: Question<K>) => Promise<Answer<K>>;

/** The name of a question within an examination. */
export const idOf = ({ kind, type, key }: Question): string =>
  type === undefined ? `${kind}:${key}` : `${kind}:${type}:${key}`;

/** Whether nobody outside hears of a question: the bundled tables and our own store answer it. */
export const staysHere = ({ kind }: { readonly kind: string }): boolean => kind === 'geo' || kind === 'history';

/** Whether an answer is one to this very question: ids alone can collide. */
export function isAnswerTo<K extends LookupKind>(
  answer: Answer | undefined,
  { kind, type, key }: Question<K>,
): answer is Answer<K> {
  const asked = answer?.question;
  return asked?.kind === kind && asked.type === type && asked.key === key;
}

/** The answer without the bytes that were asked about: what is kept and told names them by their digest. */
export function withoutContent<K extends LookupKind>(answer: Answer<K>): Answer<K> {
  const { content, ...question } = answer.question;
  return content === undefined ? answer : { ...answer, question };
}
