/**
 * SPF, DKIM, DMARC, ARC and BIMI, checked by ourselves: with the client that our own border names, on the bytes that
 * were kept, and judged at the time when the mail came.
 */
import { type ArcCheck, checkArc } from '../../authenticate/arc.ts';
import { checkBimi } from '../../authenticate/bimi.ts';
import { SignedMessage } from '../../authenticate/dkim/signed-message.ts';
import { checkDkim } from '../../authenticate/dkim.ts';
import { checkDmarc } from '../../authenticate/dmarc.ts';
import { checkSpf, type SpfCheck } from '../../authenticate/spf.ts';
import type { Lookup } from '../../lookup/lookup.ts';
import { canBeAskedAbout, readIp } from '../../message/ip.ts';
import type { Message } from '../../message/message.ts';
import type { Authentication, SealedResult } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Observation, Proof } from '../finding.ts';
import type { Outside } from '../outside.ts';
import { readAuthenticationResults } from './authentication/results-fields.ts';

type Seen = Pick<Facts, 'route' | 'from' | 'mailFrom' | 'date' | 'authentication'>;

/**
 * What was reported, and beside it what we found. Proof: the fields that were read, and every answer that was used.
 * @param now the time of the examination, RFC 3339
 */
export async function observeVerification(
  message: Message,
  seen: Seen,
  lookup: Lookup,
  { signatures, sealers }: Pick<Outside, 'signatures' | 'sealers'>,
  now: string,
): Promise<Observation<Authentication>> {
  const { at, by } = arrivalOf(seen, now);
  const signed = new SignedMessage(message);
  const [spf, dkim, arc] = await Promise.all([
    spfOf(seen, lookup, at),
    checkDkim(message, lookup, signatures, { at, now, signed }),
    checkArc(message, lookup, signatures, { believed: sealers, signed }),
  ]);
  const dmarc = await checkDmarc(
    {
      from: seen.from.map(({ value }) => value.address),
      fromFields: message.headers.filter(({ key }) => key === 'from').length,
      ...(spf !== undefined && { spf }),
      dkim,
    },
    lookup,
  );
  const selectors = message.headers.filter(({ key }) => key === 'bimi-selector').map(({ value }) => value);
  const bimi = await checkBimi({ dmarc, selectors }, lookup, { maySendSelector: true });
  const sealed = sealedIn(message, arc);
  const { policy, ...found } = dmarc;
  const { value, proof } = seen.authentication;
  const answers = [spf, ...dkim, arc, dmarc, bimi].flatMap((check) => check?.answers ?? []);
  const used: Proof[] = [...new Set(answers)].map((answer) => ({ answer }));
  const [first, ...rest] = proof;
  return {
    value: {
      ...value,
      judged: { at, by, now },
      ...(spf !== undefined && { spf }),
      dkim,
      dmarc: { ...found, ...(policy !== undefined && { policy: policy.applied, record: policy }) },
      arc,
      ...(sealed.length > 0 && { sealed }),
      bimi,
    },
    proof: [first, ...rest, ...used],
  };
}

/** A sender can write any number of results into a field before it is sealed. */
const SEALED = 50;

/** A name in a field ties it to nobody: only the field that stands in a believed set is read. */
function sealedIn(message: Message, { sets }: ArcCheck): SealedResult[] {
  const sealed = [...sets].reverse().flatMap(({ believed, sealer, instance, results }) => {
    const header = message.headers.find(({ at }) => believed && at[0] === results?.at[0]);
    if (header === undefined || sealer === undefined) return [];
    return readAuthenticationResults(header.value, true).results.map(({ method, result, domain }) => ({
      instance,
      sealer,
      method,
      result,
      ...(domain !== undefined && { domain }),
      at: header.at,
    }));
  });
  return sealed.slice(0, SEALED);
}

/** When the mail came: by our own border's clock, else by the mail's own date, else now. */
function arrivalOf({ route, date }: Seen, now: string): { at: string; by: 'border' | 'date' | 'examination' } {
  const { border, hops } = route.value;
  const line = border === undefined ? undefined : hops[border];
  if (line?.date !== undefined) return { at: line.date, by: 'border' };
  return date === undefined ? { at: now, by: 'examination' } : { at: date.value, by: 'date' };
}

/** Undefined when the mail does not tell who gave it to us, or in whose name: then there is nothing to check. */
async function spfOf({ route, mailFrom }: Seen, lookup: Lookup, at: string): Promise<SpfCheck | undefined> {
  const { handover } = route.value;
  const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
  if (handover?.ip === undefined || ip === undefined || mailFrom === undefined || !canBeAskedAbout(ip))
    return undefined;
  const client = {
    ip: handover.ip,
    mailFrom: mailFrom.value,
    ...(handover.helo !== undefined && { helo: handover.helo }),
    ...(handover.by !== undefined && { receiver: handover.by }),
  };
  // what could name the reader says so in its question; whether it is put is for the Lookup to say, and to be recorded
  return checkSpf(client, lookup, { at, maySendLocalPart: true });
}
