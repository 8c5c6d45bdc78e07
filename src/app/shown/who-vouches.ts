/** Who vouches for a mail, by our own checks, as one statement that a layman understands. For every screen that shows it. */
import type { DkimCheck, DkimProblem } from '../../authenticate/dkim.ts';
import type { Facts } from '../../examine/facts.ts';
import { isPastRecords } from '../../examine/known/vouching/mail-age.ts';
import {
  authorOf,
  carriersOf,
  isGood,
  isOf,
  ownSignatures,
  permitsEverybody,
  sealedPass,
} from '../../examine/known/vouching/own-pass.ts';
import { registrableDomain } from '../../message/psl.ts';

/** What is said of the domain in From, the strongest first; each of `domain` in A-labels. */
export type Voucher =
  /** It signed the mail; `but` are fields that a reader sees and that are not signed. */
  | { readonly says: 'signed'; readonly domain: string; readonly isAll: boolean; readonly but: readonly string[] }
  /** It signed the mail, and the body goes on behind what it signed. */
  | { readonly says: 'signed-but-end'; readonly domain: string }
  /** It lets the handover send for it; `signature`: it bears none of it, one that could not be checked, or a broken one. */
  | { readonly says: 'permitted'; readonly domain: string; readonly signature: 'none' | 'open' | 'broken' }
  /** Its record lets any host send for it. */
  | { readonly says: 'permitted-to-all'; readonly domain: string }
  /** It signed the mail, which was changed on the way in ways that are known. */
  | { readonly says: 'changed'; readonly domain: string; readonly changes: readonly string[] }
  | { readonly says: 'sealed'; readonly sealer: string }
  /**
   * Its record does not let the handover send; `softly` where the domain is not sure itself, `since` where it was asked
   * so long after the mail that the record may have been another.
   */
  | { readonly says: 'refused'; readonly domain: string; readonly softly: boolean; readonly since: boolean }
  /** `since`: by a key that may have come long after the mail. */
  | { readonly says: 'broken'; readonly domain: string; readonly since: boolean }
  /** Others vouch for the mail, and the domain in From does not. */
  | { readonly says: 'others'; readonly domains: readonly string[]; readonly domain: string; readonly signed: boolean }
  | { readonly says: 'nobody' }
  | { readonly says: 'many-from' }
  /** A question that it hangs on was not asked or not answered. */
  | { readonly says: 'unanswered' };

/** Fields whose content a mail program shows beside the text. */
const SEEN: ReadonlySet<string> = new Set(['from', 'sender', 'reply-to', 'subject', 'date', 'to', 'cc']);

/** The mail is another than the one that was signed, whoever changed it. */
const DIFFERS: ReadonlySet<DkimProblem> = new Set<DkimProblem>([
  'body-differs',
  'body-shorter-than-signed',
  'signature-differs',
]);

/** @returns undefined when nobody was asked; the first is the one to tell, `refused` stands beside what excuses it. */
export function vouchersOf(facts: Facts): readonly Voucher[] | undefined {
  const { judged, spf, dkim = [], dmarc } = facts.authentication.value;
  if (judged === undefined) return undefined;
  const author = authorOf(facts);
  if (author === undefined) return [{ says: facts.from.length === 0 ? 'nobody' : 'many-from' }];
  const all: Voucher[] = [];
  const own = ownSignatures(facts);
  const best = own.filter(isGood).sort((a, b) => gaps(a) - gaps(b))[0];
  if (best?.domain !== undefined) all.push(signedBy(best, best.domain));
  const broken = own.find(({ problem }) => problem !== undefined && DIFFERS.has(problem));
  const isOwnSpf = spf !== undefined && isOf(author, spf.domain);
  if (all.length === 0 && isOwnSpf && permitsEverybody(spf)) all.push({ says: 'permitted-to-all', domain: spf.domain });
  else if (all.length === 0 && isOwnSpf && spf.result === 'pass') {
    const signature = own.length === 0 ? 'none' : broken === undefined ? 'open' : 'broken';
    all.push({ says: 'permitted', domain: spf.domain, signature });
  }
  if (all.length === 0 || all[0]?.says === 'permitted-to-all') {
    const since = isPastRecords(facts);
    const changed = own.find((one) => one.explained === true);
    const sealed = sealedPass(facts);
    if (changed?.domain !== undefined)
      all.push({ says: 'changed', domain: changed.domain, changes: (changed.changes ?? []).map(({ what }) => what) });
    if (sealed !== undefined) all.push({ says: 'sealed', sealer: sealed.sealer });
    if (changed === undefined && broken?.domain !== undefined)
      all.push({ says: 'broken', domain: broken.domain, since: since && broken.problem === 'signature-differs' });
    if (isOwnSpf && (spf.result === 'fail' || spf.result === 'softfail'))
      all.push({ says: 'refused', domain: spf.domain, softly: spf.result === 'softfail', since });
  }
  if (all.length > 0) return all;
  const others = [...new Set(carriersOf(facts).map((domain) => registrableDomain(domain) ?? domain))];
  const signed = dkim.some((one) => isGood(one));
  const isOpen = [spf, dmarc, ...dkim].some((one) => one?.result === 'temperror' || one?.problem === 'not-asked');
  if (isOpen && others.length === 0) return [{ says: 'unanswered' }];
  return others.length > 0 ? [{ says: 'others', domains: others, domain: author.host, signed }] : [{ says: 'nobody' }];
}

function signedBy({ covers }: DkimCheck, domain: string): Voucher {
  if (covers?.bodyBeyond !== undefined) return { says: 'signed-but-end', domain };
  const unsigned = [...(covers?.unsigned ?? []), ...(covers?.beyond ?? [])].map(({ name }) => name);
  return {
    says: 'signed',
    domain,
    isAll: unsigned.length === 0,
    but: [...new Set(unsigned.filter((name) => SEEN.has(name)))],
  };
}

/** How much a signature leaves open, for choosing the best of several. */
const gaps = ({ covers }: DkimCheck): number =>
  covers === undefined
    ? 1_000
    : (covers.bodyBeyond === undefined ? 0 : 100) + covers.unsigned.length + covers.beyond.length;
