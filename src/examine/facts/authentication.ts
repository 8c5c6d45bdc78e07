/** Who is said to have vouched for a mail, who did when we asked, and what DNS, registries and lists say of those who sent it. */
import type { ArcCheck } from '../../authenticate/arc.ts';
import type { BimiCheck } from '../../authenticate/bimi.ts';
import type { DkimCheck } from '../../authenticate/dkim.ts';
import type { DmarcCheck } from '../../authenticate/dmarc.ts';
import type { SpfCheck } from '../../authenticate/spf.ts';
import type { Answer } from '../../lookup/lookup.ts';
import type { Span } from '../../message/message.ts';
import type { Text } from '../finding.ts';
import type { LineKind } from '../known/hosts/dynamic-lines.ts';

/** One result that somebody wrote into Authentication-Results or Received-SPF; trusted only where our side is sure to have written it. */
export interface ReportedResult {
  readonly by: string;
  readonly trusted: boolean;
  /** It bears the name of our border and stands below its line: our side may have written it there, and so may the sender. */
  readonly unclear?: true;
  readonly method: string;
  readonly result: string;
  /** The word for the result where the host wrote another: `bestguesspass`, `hardfail`. */
  readonly written?: string;
  /** Exchange's compauth: the code of its reason. */
  readonly reason?: string;
  /** SPF: the client that was judged, as Received-SPF writes it. */
  readonly client?: string;
  readonly domain?: string;
  /** DKIM: the selector. */
  readonly selector?: string;
  /** DMARC: what was done, `none quarantine reject`, where the writer says so. */
  readonly policy?: string;
  /** The domain of the recipient in the envelope, where the writer says it (Exchange: `smtp.rcpttodomain`). */
  readonly recipientDomain?: string;
  readonly field?: 'authentication-results' | 'received-spf' | 'arc-authentication-results';
}

/** A result in the ARC-Authentication-Results of a believed sealer. */
export interface SealedResult extends Pick<ReportedResult, 'method' | 'result' | 'domain'> {
  readonly instance: number;
  /** Who sealed it: `d=`. */
  readonly sealer: string;
  /** The field. */
  readonly at: Span;
}

export interface Authentication {
  readonly reported: readonly ReportedResult[];
  /** The domains whose signatures stand in the header (RFC 6376 `d=`), as it says: nothing of it was checked. Absent where there are none. */
  readonly signers?: readonly string[];
  /**
   * The time by which the checks below judge, and whose clock it is: our border's, the mail's own, or ours. `now` is when
   * the outside was asked: what DNS says then need not be what it said when the mail came.
   */
  readonly judged?: { readonly at: string; readonly by: 'border' | 'date' | 'examination'; readonly now: string };
  /** Checked by ourselves, as all that follows; absent when nobody was asked. SPF also when the mail names no client. */
  readonly spf?: SpfCheck;
  readonly dkim?: readonly DkimCheck[];
  /** `policy` is what the domain asks for such a mail; `record` where and how it says so. */
  readonly dmarc?: Omit<DmarcCheck, 'policy'> & { readonly policy?: string; readonly record?: DmarcCheck['policy'] };
  readonly arc?: ArcCheck;
  /** What sealers that are believed say they saw, in a chain that holds; the newest first. */
  readonly sealed?: readonly SealedResult[];
  readonly bimi?: BimiCheck;
}

/** What DNS calls the handover. */
export interface HandoverName {
  readonly ip: string;
  /** Of the question for its names. */
  readonly outcome: Answer['outcome'];
  readonly reason?: string;
  /** `confirmed` is absent where nobody could tell. */
  readonly names: readonly { readonly name: string; readonly confirmed?: boolean }[];
  /** Whether some name leads back to the address (RFC 8601 §3). */
  readonly iprev?: 'pass' | 'fail';
  /** What the name tells of the line behind it. */
  readonly line?: LineKind;
}

/** What DNS and the registry say of the domain in From. */
export interface SenderDomain {
  readonly domain: string;
  /** The registrable domain. */
  readonly organization: string;
  /** Absent where nobody could tell. */
  readonly exists?: boolean;
  /** Hosts that take its mail. */
  readonly mx?: readonly string[];
  /** RFC 7505: it says that it takes no mail. */
  readonly takesNoMail?: boolean;
  /** Its own addresses (A, AAAA): of its web site, as a rule, which need not send its mail. */
  readonly addresses: readonly string[];
  /** Its SPF record. */
  readonly spf?: string;
  readonly hasNoSpf?: boolean;
  /** When it was registered, RFC 3339 or `YYYY-MM-DD`. */
  readonly created?: string;
  readonly registrar?: string;
  readonly holder?: string;
}

/** One entry of a public list. */
export interface Listing {
  /** An IP address or a registrable domain. */
  readonly subject: string;
  readonly role: 'handover' | 'from' | 'mail-from' | 'link';
  /** The list's name. */
  readonly list: string;
  readonly kind: 'block' | 'allow';
  readonly codes: readonly string[];
  readonly meanings: readonly Text[];
  /** The list's own words. */
  readonly says?: readonly string[];
}

/** Who holds a network, by its registry. */
export interface NetworkRegistration {
  readonly ip: string;
  readonly role: 'handover';
  readonly range?: readonly [first: string, last: string];
  readonly name?: string;
  readonly holder?: string;
  readonly country?: string;
  readonly created?: string;
}
