/** Whether a value from a file is an Answer: somebody may have written it who wants us to stumble over it. */

import { between, contains, readRange } from '../address-range.ts';
import { isDay } from '../day.ts';
import {
  type Answer,
  type History,
  idOf,
  type Listed,
  type LookupKind,
  type Place,
  type Question,
  type UsedAddress,
  type Virus,
} from '../lookup.ts';
import type { Contact, Registration } from '../registration.ts';

/** The way to the first thing that is wrong, `.value.contacts[0].role`, itself ``; undefined when nothing is. */
type Form = (value: unknown) => string | undefined;

/** Fields that we do not know may stand beside those that we do: a later version writes them. They go no deeper. */
const MOST_DEPTH = 12;

const where =
  (right: (value: unknown) => boolean): Form =>
  (value) =>
    right(value) ? undefined : '';
const text = where((value) => typeof value === 'string');
const count = where((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);
const oneOf = (...words: readonly string[]): Form =>
  where((value) => typeof value === 'string' && words.includes(value));
/** RFC 3339 §5.6 */
const time = where(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)), // the 99th hour
);
/** As `readRegistryDate` writes it: with or without a time. */
const date = where(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
);

const list =
  (form: Form): Form =>
  (value) => {
    if (!Array.isArray(value)) return '';
    for (const [i, one] of value.entries()) {
      const wrong = form(one);
      if (wrong !== undefined) return `[${i}]${wrong}`;
    }
    return undefined;
  };

/** The compiler holds the names to those of the type; its optional fields are those that may be absent. */
const object =
  <T>(required: { readonly [F in RequiredOf<T>]: Form }, optional: { readonly [F in OptionalOf<T>]: Form }): Form =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const [forms, must] of [
      [required, true],
      [optional, false],
    ] as const) {
      for (const [name, form] of Object.entries<Form>(forms)) {
        if (!must && !Object.hasOwn(value, name)) continue;
        const wrong = form(Reflect.get(value, name));
        if (wrong !== undefined) return `.${name}${wrong}`;
      }
    }
    return undefined;
  };
type OptionalOf<T> = { [F in keyof T]-?: undefined extends T[F] ? F : never }[keyof T] & string;
type RequiredOf<T> = Exclude<keyof T & string, OptionalOf<T>>;

const contact = object<Contact>(
  { role: text, emails: list(text), where: text },
  { handle: text, name: text, phones: list(text), urls: list(text), within: text },
);
const registration = object<Registration>(
  { object: oneOf('ip', 'autnum', 'domain'), contacts: list(contact) },
  {
    handle: text,
    name: text,
    holder: text,
    country: text,
    range: (value) => list(text)(value) ?? where(() => Array.isArray(value) && value.length === 2)(value),
    created: date,
    changed: date,
    expires: date,
    registrar: object<NonNullable<Registration['registrar']>>({ name: text }, { ianaId: text }),
    status: list(text),
    nameservers: list(text),
    remarks: list(text),
    asked: list(text),
    unanswered: list(object<NonNullable<Registration['unanswered']>[number]>({ server: text, reason: text }, {})),
    partial: list(text),
  },
);
const history = object<History>(
  {
    mails: count,
    harmful: count,
    days: count,
    ways: list(
      object<History['ways'][number]>({ kind: oneOf('network', 'host', 'author'), value: text, mails: count }, {}),
    ),
  },
  {
    isMore: where((value) => value === true),
    first: time,
    last: time,
    addresses: list(object<UsedAddress>({ address: text, mails: count, harmful: count, days: count }, {})),
  },
);
const values: { readonly [K in LookupKind]: Form } = {
  geo: object<Place>({}, { asn: count, holder: text, country: text, dataDate: text }),
  dns: list(text),
  // RFC 5782 §2.1: listings lie in 127.0.0.0/8; all else the adapter takes for a refusal
  listing: object<Listed>(
    { codes: list(where((value) => typeof value === 'string' && /^127(?:\.\d{1,3}){3}$/.test(value))) },
    { says: list(text) },
  ),
  rdap: registration,
  whois: registration,
  virus: object<Virus>({ name: text }, {}),
  history,
};

const question = object<Question>(
  { kind: oneOf(...Object.keys(values)), key: text },
  // what was scanned stands in no recording
  { type: text, personal: where((value) => value === true), content: where(() => false) },
);
const answer = object<Answer>(
  { id: text, question, at: time, source: text, outcome: oneOf('found', 'absent', 'failed', 'skipped') },
  { reason: text, ttl: count, raw: text, value: () => undefined },
);

/** The answer, or the way to the first thing in the value that no Answer could hold. */
export function answerIn(value: unknown): Answer | string {
  if (!isShallow(value, MOST_DEPTH)) return 'too-deep';
  if (!isAnswer(value)) return answer(value) ?? '';
  // the id is the question's name: a line in which they differ would answer what nobody asked
  if (value.id !== idOf(value.question)) return '.id';
  if ((value.outcome === 'found') !== Object.hasOwn(value, 'value')) return '.value';
  const inner = value.outcome === 'found' ? values[value.question.kind](value.value) : undefined;
  if (inner !== undefined) return `.value${inner}`;
  return isRegistration(value) && !isAbout(value) ? '.value' : value;
}

const isRegistration = (answer: Answer): answer is Answer<'rdap' | 'whois'> =>
  answer.outcome === 'found' && (answer.question.kind === 'rdap' || answer.question.kind === 'whois');

/** The adapters take no other object than was asked for: that of another would answer for what nobody said. */
function isAbout({ question: { type, key }, value }: Answer<'rdap' | 'whois'>): boolean {
  if (value === undefined || value.object !== type) return false;
  if (type !== 'ip' || value.range === undefined) return true;
  const [range, one] = [between(...value.range), readRange(key)];
  return range !== undefined && one !== undefined && contains(range, one);
}

const isAnswer = (value: unknown): value is Answer => answer(value) === undefined;

export function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}
