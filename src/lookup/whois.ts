/**
 * Who holds an address, an AS number or a domain, by WHOIS (RFC 3912): for what RDAP does not serve, above all Japan's
 * networks (JPNIC) and domains (JPRS). Follows to the registry and the registrar that know more, and asks for the
 * entries of handles where the mail addresses stand there.
 */
import type { Adapter } from './adapters.ts';
import { type Answer, idOf } from './lookup.ts';
import type { Contact, Registration } from './registration.ts';
import { joined } from './registration-join.ts';
import { type RegistryQuestion, registryQuestion } from './registry-question.ts';
import { bracketedFields, readHandle } from './whois/bracketed.ts';
import { decodeAnswer } from './whois/charset.ts';
import { linesOf, type Reading } from './whois/reading.ts';
import { refusalOf } from './whois/refusal.ts';
import { charsetOf, handleLine, lineFor, readersFor, serverFor } from './whois/servers.ts';
import { askWhois, type Endpoint, endpointOf } from './whois/socket.ts';

interface WhoisOptions {
  readonly now: () => Date;
  /**
   * `HOST:PORT` that takes every question, as `--whois` names it; or where each registry's server is. The questions
   * are those that the registries' own servers would get.
   */
  readonly server?: string | ((registry: string) => string);
  /** For one question with all servers on its way; 10,000. */
  readonly timeoutMs?: number;
  /** Of one answer; 256 KiB, where the longest real ones have some 30. */
  readonly maxBytes?: number;
}

/** IANA, a regional registry, a national one, or a registry and its registrar. */
const MAX_SERVERS = 4;
/** An administrative contact and two technical ones. */
const MAX_HANDLES = 3;

/** A question on its way, and what came of it so far. */
interface Way {
  readonly question: RegistryQuestion;
  readonly ask: (server: string, line: string) => Promise<string | { readonly failed: string }>;
  readonly told: { server: string; registration: Registration }[];
  readonly unanswered: { server: string; reason: string }[];
  readonly asked: string[];
  /** Every answer, with the question before it. */
  readonly raw: string[];
}

/**
 * Answers `{ kind: 'whois', type: 'ip' | 'autnum' | 'domain', key }`.
 * Outcomes: `found`; `absent` (`no-object`); `skipped` (`not-an-address`, `not-a-number`, `not-a-domain`,
 * `unknown-type`); `failed` (`timeout refused no-address unreachable cut-short private-address rate-limited denied
 * retired empty malformed too-large referral-loop too-many-referrals
 * no-server`). Never throws. `raw` keeps all answers, decoded.
 */
export function whoisAdapter(options: WhoisOptions): Adapter<'whois'> {
  const { now, server: place, timeoutMs = 10_000, maxBytes = 256 * 1024 } = options;
  return async (asked) => {
    const about = { id: idOf(asked), question: asked, at: now().toISOString() };
    const question = registryQuestion(asked);
    if (typeof question === 'string') return { ...about, source: 'nobody', outcome: 'skipped', reason: question };
    const bounds = { signal: AbortSignal.timeout(timeoutMs), maxBytes };
    const way: Way = { question, told: [], unanswered: [], asked: [], raw: [], ask };
    const outcome = await walk(way);
    const proxy = place === undefined ? '' : ` at ${typeof place === 'string' ? place : place(outcome.source)}`;
    return { ...about, ...outcome, source: `${outcome.source}${proxy}` };

    async function ask(registry: string, line: string): Promise<string | { failed: string }> {
      const to = endpointFor(registry, place);
      if (to === undefined) return { failed: 'no-server' };
      const bytes = await askWhois(to, line, bounds);
      if (typeof bytes === 'string') return { failed: bytes };
      const text = decodeAnswer(bytes, charsetOf(registry));
      way.raw.push(`# ${registry} ${line}\n${text}\n`);
      return text;
    }
  };
}

function endpointFor(registry: string, place: WhoisOptions['server']): Endpoint | undefined {
  if (place === undefined) return { host: registry, port: 43, own: false };
  return endpointOf(typeof place === 'string' ? place : place(registry));
}

async function walk(way: Way): Promise<Outcome> {
  const { question, told, unanswered, asked, raw } = way;
  let server: string | undefined = serverFor(question);
  let reason = 'malformed';
  while (server !== undefined && asked.length < MAX_SERVERS) {
    asked.push(server);
    const text = await way.ask(server, lineFor(server, question));
    const reading: Reading = typeof text === 'string' ? read(text, server, question) : {};
    if (reading.registration !== undefined && reading.interim === undefined) {
      told.push({ server, registration: await withHandles(reading, server, way) });
    } else if (typeof text !== 'string') reason = text.failed;
    else if (reading.referral === undefined)
      reason = reading.registration === undefined ? refusalOf(text) : 'no-object';
    if (reading.registration === undefined && reading.referral === undefined) unanswered.push({ server, reason });
    const next: string | undefined = reading.referral;
    // registrars name themselves as the server that knows more, beside what they know: no harm
    if (next !== undefined && asked.includes(next)) reason = 'referral-loop';
    server = next === undefined || asked.includes(next) ? undefined : next;
  }
  if (server !== undefined) {
    reason = 'too-many-referrals';
    unanswered.push({ server, reason });
  }
  const source = told.at(-1)?.server ?? asked.at(-1) ?? 'nobody';
  const kept = raw.length === 0 ? {} : { raw: raw.join('') };
  if (told.length === 0) return { source, outcome: reason === 'no-object' ? 'absent' : 'failed', reason, ...kept };
  const registration = joined(told, question.type === 'domain' ? 'first' : 'last');
  const value = { ...registration, asked, ...(unanswered.length === 0 ? {} : { unanswered }) };
  return { source, outcome: 'found', value, ...kept };
}

type Outcome = Omit<Answer<'whois'>, 'id' | 'question' | 'at'>;

function read(text: string, server: string, question: RegistryQuestion): Reading {
  const lines = linesOf(text);
  for (const reader of readersFor(server)) {
    const reading = reader(lines, question);
    if (reading.registration !== undefined || reading.referral !== undefined) return reading;
  }
  return {};
}

/** The registration with the contacts behind its handles; one that cannot be had stands with its handle alone. */
async function withHandles({ registration, handles = [] }: Reading, server: string, way: Way): Promise<Registration> {
  if (registration === undefined) throw new Error('a reading without a registration has no handles');
  const contacts: Contact[] = [];
  const entries = new Map<string, string | { readonly failed: string }>();
  for (const { role, handle } of handles) {
    const line = handleLine(server, handle);
    if (line !== undefined && !entries.has(handle) && entries.size < MAX_HANDLES) {
      entries.set(handle, await way.ask(server, line));
    }
    const entry = entries.get(handle);
    const contact = typeof entry === 'string' ? readHandle(bracketedFields(linesOf(entry)), role, handle) : undefined;
    if (entry !== undefined && contact === undefined) {
      const reason = typeof entry === 'string' ? refusalOf(entry) : entry.failed;
      way.unanswered.push({ server: `${server} ${handle}`, reason });
    }
    contacts.push(
      contact === undefined
        ? { role, handle, emails: [], where: `[${role}] ${handle}` }
        : { ...contact, where: `${handle}: ${contact.where}` },
    );
  }
  const { partial = [] } = registration;
  return {
    ...registration,
    contacts: [...registration.contacts, ...contacts],
    ...(new Set(handles.map(({ handle }) => handle)).size > MAX_HANDLES ? { partial: [...partial, 'handles'] } : {}),
  };
}
