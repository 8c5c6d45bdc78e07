/** What a report says of the outside: who vouches for a mail, what DNS, registries and lists say, and when they said it. */
import { en } from './outside/en.ts';
import { ja } from './outside/ja.ts';

type Labels<Key extends string> = Readonly<Record<Key, string>>;

/** The words of Authentication-Results (RFC 8601 §2.7), and `unasked`: nobody was. */
type Result = 'none' | 'pass' | 'fail' | 'softfail' | 'neutral' | 'temperror' | 'permerror' | 'unasked';

export interface OutsideWords {
  readonly method: Labels<'spf' | 'dkim' | 'dmarc' | 'dmarcBefore' | 'arc' | 'bimi' | 'judged'>;
  readonly result: Labels<Result>;
  /** Who vouches for the mail, in one sentence; `sender` is the domain in From. */
  readonly signed: (sender: string) => string;
  readonly signedAll: (sender: string) => string;
  /** Fields that a reader sees and that are not signed. */
  readonly signedBut: (sender: string, fields: string) => string;
  /** The end of the text is not signed. */
  readonly signedButEnd: (sender: string) => string;
  readonly permitted: Readonly<Record<'none' | 'open' | 'broken', (sender: string) => string>>;
  readonly onlyOthers: (others: string, sender: string) => string;
  readonly onlyOthersPermit: (others: string, sender: string) => string;
  readonly permittedToAll: (sender: string) => string;
  readonly refused: (domain: string) => string;
  /** Asked long after the mail. */
  readonly refusedNow: (domain: string) => string;
  readonly doubted: (domain: string) => string;
  readonly changed: (domain: string, changes: string) => string;
  readonly broken: (domain: string) => string;
  /** By a key that was asked for long after the mail. */
  readonly brokenNow: (domain: string) => string;
  readonly nobody: string;
  readonly manyFrom: string;
  readonly unanswered: string;
  readonly sealed: (sealer: string) => string;
  /** Known changes of a mail on its way. */
  readonly change: Readonly<Record<string, string>>;
  /** Why a check is no pass; a code without words is shown as it is. */
  readonly problem: Readonly<Record<string, string>>;
  readonly weak: Readonly<Record<string, string>>;
  readonly policy: Labels<'none' | 'quarantine' | 'reject'>;
  readonly policyBrief: Labels<'none' | 'quarantine' | 'reject'>;
  readonly label: Labels<
    | 'all'
    | 'butEnd'
    | 'anyRecipient'
    | 'ofOther'
    | 'matched'
    | 'byWay'
    | 'helo'
    | 'says'
    | 'by'
    | 'testing'
    | 'olderRule'
    | 'believed'
    | 'picture'
    | 'selector'
    | 'signs'
    | 'unsigned'
    | 'beyond'
    | 'key'
    | 'expires'
    | 'signedAt'
    | 'looked'
    | 'record'
    | 'confirmed'
    | 'unconfirmed'
    | 'open'
    | 'nameless'
    | 'noAnswer'
    | 'recordedName'
    | 'registeredTo'
    | 'domain'
    | 'registeredOn'
    | 'registrar'
    | 'holder'
    | 'takesMail'
    | 'takesNoMail'
    | 'noMx'
    | 'missing'
    | 'noSpf'
    | 'addresses'
  >;
  readonly unsigned: (fields: string) => string;
  /** Age of the domain when the mail came, in days; negative when it is younger than the mail. */
  readonly age: (days: number) => string;
  readonly judgedBy: Labels<'border' | 'date' | 'examination'>;
  /** Times as they are shown. */
  readonly judged: (at: string, by: string) => string;
  readonly asked: (at: string, count: number) => string;
  /** DNS is asked so much later than the mail came. */
  readonly later: (days: number) => string;
  readonly listed: Labels<'block' | 'allow'>;
  readonly listRole: Labels<'handover' | 'from' | 'mail-from' | 'link'>;
  readonly codes: (codes: string) => string;
  readonly notListed: (lists: string) => string;
  /** What a desk has a say over, and how sure it is that it is the one. */
  readonly scope: Readonly<Record<string, string>>;
  readonly confidence: Labels<'certain' | 'likely' | 'weak'>;
  readonly form: string;
  readonly passedOver: string;
  /** Shown when nobody was asked, and how to ask. */
  readonly nobodyAsked: string;
  readonly askHint: string;
  /** @param results `spf=pass, dmarc=pass`, as the mail carries them */
  readonly unclearResults: (results: string) => string;
  readonly learnHint: string;
}

export const outside: { readonly ja: OutsideWords; readonly en: OutsideWords } = { ja, en };
