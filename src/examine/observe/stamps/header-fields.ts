/**
 * Header fields in which gateways write what they think of a mail: the name of the field, whose it is, and how to read
 * its verdict. A field that gives only a number without its threshold (`X-Spam-Score: 5`), or only says that somebody
 * looked (`X-Virus-Scanned`), is no verdict and not here.
 */
import type { Stamp } from '../../facts.ts';

/** What one field says; undefined when it holds no verdict. */
type Said = Pick<Stamp, 'kind' | 'by'> & {
  readonly clean: boolean;
  readonly malware?: string;
  readonly action?: NonNullable<Stamp['action']>;
  readonly tests?: readonly string[];
};

type Verdict =
  | { readonly clean: boolean; readonly malware?: string; readonly action?: NonNullable<Stamp['action']> }
  | undefined;
interface Field {
  readonly kind: Stamp['kind'];
  readonly by: string | ((value: string) => string);
  readonly read: (value: string) => Verdict;
}

const CLEAN: Verdict = { clean: true };
const BAD: Verdict = { clean: false };

/** Reads one field. `key` is the name in lower case, `value` as it stands, at most its first 2,000 characters count. */
export function readStampField(key: string, value: string): Said | undefined {
  const field = FIELDS.get(key) ?? familyOf(key);
  if (field === undefined) return undefined;
  const head = value.slice(0, VALUE_LIMIT).trim();
  const verdict = field.read(head);
  if (verdict === undefined) return undefined;
  const tests = field.kind === 'spam' && !verdict.clean ? testsIn(head) : [];
  const by = typeof field.by === 'string' ? field.by : field.by(head);
  return { kind: field.kind, by, ...verdict, ...(tests.length === 0 ? {} : { tests }) };
}

/** Names of tests are capitals with lines between them, in SpamAssassin and Rspamd alike. */
const TEST = /\b[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,10}\b/g;
const TESTS = 60;

const testsIn = (value: string): readonly string[] => [...new Set(value.match(TEST) ?? [])].slice(0, TESTS);

/** The verdict stands at the beginning; some gateways append kilobytes of rule names. */
const VALUE_LIMIT = 2000;

const YES = new Set([
  'yes',
  'true',
  'spam',
  'junk',
  'phishing',
  'phish',
  'virus',
  'infected',
  'positive',
  'malware',
  'bad',
  'probable',
  'suspicious',
  'bulk',
  'commercial',
]);
const NO = new Set([
  'no',
  'false',
  'ham',
  'clean',
  'ok',
  'innocent',
  'good',
  'normal',
  'notspam',
  'not_detected',
  'whitelisted',
  'legit',
  'passed',
  'negative',
  'none',
]);

/** The first word decides: `Yes, score=…`, `spam, ORDB-RBL`, `Not detected`. */
function word(value: string): Verdict {
  const first = /^[A-Za-z_]{1,20}/.exec(value)?.[0].toLowerCase() ?? '';
  if (YES.has(first)) return BAD;
  return NO.has(first) || (first === 'not' && /^not[ _-]{1,2}(?:spam|detected|infected|a virus)/i.test(value))
    ? CLEAN
    : undefined;
}

/** Share of the sum for refusal from which on Rspamd marks a mail as it is installed (6 of 15). */
const MARKED = 0.4;

/** `default: False [1.10 / 15.00]; SYMBOL(…)` (Rspamd): false says only that the mail was not refused. */
function rspamd(value: string): Verdict {
  const [, said, sum, limit] = /^[\w.-]{1,30}: (True|False) \[(-?[\d.]{1,9}) \/ ([\d.]{1,9})/.exec(value) ?? [];
  if (said === undefined) return undefined;
  if (said === 'True') return BAD;
  return Number(sum) < MARKED * Number(limit) ? CLEAN : undefined;
}

function rspamdAction(value: string): Verdict {
  if (/^no action/i.test(value)) return CLEAN;
  return /^(?:add header|rewrite subject|reject|quarantine)/i.test(value) ? BAD : undefined;
}

/** Exchange: -1 to 9; 5 and more goes to the junk folder (Microsoft, "Spam confidence level"). */
function scl(value: string): Verdict {
  const level = /^-?\d\b/.exec(value)?.[0];
  return level === undefined ? undefined : { clean: Number(level) < 5 };
}

/** `CIP:…;SFV:SPM;CAT:PHSH;…` (Microsoft, "Anti-spam message headers"). */
function forefront(value: string): Verdict {
  const category = /(?:^|;)\s?CAT:([A-Z]{1,10})/.exec(value)?.[1];
  if (category === 'MALW') return { clean: false, action: 'quarantined' };
  if (category !== undefined && category !== 'NONE') return BAD;
  const said = /(?:^|;)\s?SFV:([A-Z]{1,10})/.exec(value)?.[1];
  if (said === 'SPM' || said === 'SKB' || said === 'SKS') return BAD;
  return said === 'NSPM' || said === 'SKN' ? CLEAN : undefined;
}

/** `…;dest:J;…`: where the mailbox put it, I(nbox) or J(unk). */
function mailboxDelivery(value: string): Verdict {
  // the reader's own list of safe senders let it through, and no check
  if (/OFR:TrustedSender/.test(value)) return undefined;
  const folder = /(?:^|;)\s?dest:([A-Z])/.exec(value)?.[1];
  return folder === 'J' ? BAD : folder === 'I' ? CLEAN : undefined;
}

/** `Probability=92%`: PureMessage calls 50 % and more suspected. */
function probability(value: string): Verdict {
  const percent = /Probability=(\d{1,3})%/.exec(value)?.[1];
  return percent === undefined ? undefined : { clean: Number(percent) < 50 };
}

/** `100.00%` of OCN and BIGLOBE: the bar is the reader's own setting, so only the ends of the scale are a verdict. */
function percent(value: string): Verdict {
  const said = /^(\d{1,3}(?:\.\d{1,4})?)\s?%/.exec(value)?.[1];
  if (said === undefined) return undefined;
  return Number(said) >= 90 ? BAD : Number(said) <= 10 ? CLEAN : undefined;
}

/** `0 (no virus found)`: zero is clean, above is a finding, below is "not looked". */
function zeroIsClean(value: string): Verdict {
  const number = /^-?\d{1,6}/.exec(value)?.[0];
  return number === undefined || number.startsWith('-') ? undefined : { clean: Number(number) === 0 };
}

/** `Found to be infected`, `Infected (Eicar-Test-Signature)`, `INFECTED, message contains virus: NAME`, `check: 20041210 clean`. */
function infected(value: string): Verdict {
  const bad = /\binfected\b/i.exec(value);
  if (bad !== null && !/\bnot infected\b/i.test(value)) {
    const rest = value.slice(bad.index + bad[0].length);
    const malware =
      /^(?:,? message contains virus(?:es)?:|,? contains|,? with|:)?\s?\(?(?:a variant of )?([A-Za-z][\w./:!@+~-]{3,100})/i.exec(
        rest,
      )?.[1];
    return malware === undefined || !/[./_:!@]|-\d/.test(malware)
      ? BAD
      : { clean: false, malware: malware.replace(/[.,:]$/, '') };
  }
  return /\b(?:clean|not infected|no virus|not detected|is ok)\b/i.test(value) ? CLEAN : undefined;
}

/** A field that is written only when something was found; its value is the name. */
function nameOnly(value: string): Verdict {
  return value === '' ? undefined : { clean: false, malware: value.slice(0, 100) };
}

/** `Yes (Eicar-Test-Signature)`. */
function wordAndName(value: string): Verdict {
  const said = word(value);
  const malware = /\(([^()\s]{3,100})\)/.exec(value)?.[1];
  return said?.clean === false && malware !== undefined ? { clean: false, malware } : said;
}

/** `attachment removed, AntiVirus` (Kaspersky). */
function kasperskyAction(value: string): Verdict {
  if (!/AntiVirus/i.test(value)) return undefined;
  if (/removed|deleted/i.test(value)) return { clean: false, action: 'removed' };
  return /disinfected|cured/i.test(value) ? { clean: false, action: 'cleaned' } : undefined;
}

/** The same field is written by SpamAssassin itself, by amavis and by others; their words differ. */
function spamStatusWriter(value: string): string {
  if (/\btagged_above=/.test(value)) return 'amavis';
  return /\brequired=/.test(value) ? 'SpamAssassin' : 'X-Spam-Status';
}

const spam = (by: Field['by'], read: Field['read']): Field => ({ kind: 'spam', by, read });
const virus = (by: Field['by'], read: Field['read']): Field => ({ kind: 'virus', by, read });

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ['x-spam-status', spam(spamStatusWriter, word)],
  ['x-spam-flag', spam('X-Spam-Flag', word)],
  ['x-spam', spam('X-Spam', word)], // Rspamd, Kaspersky, hosting companies
  ['x-spam-score', spam('X-Spam-Score', word)], // only where it begins with a word: `spam, score=5.01`
  ['x-spam-result', spam('X-Spam-Result', word)],
  ['x-spam-virus', virus('SpamAssassin', wordAndName)],
  ['x-spamd-result', spam('Rspamd', rspamd)],
  ['x-rspamd-action', spam('Rspamd', rspamdAction)],
  ['x-virus', virus('Rspamd', nameOnly)],
  ['x-barracuda-spam-status', spam('Barracuda', word)],
  ['x-barracuda-spam-flag', spam('Barracuda', word)],
  ['x-proofpoint-spam-details', spam('Proofpoint', (value) => word(value.replace(/^rule=/, '')))],
  ['x-clx-spam', spam('Proofpoint', word)],
  ['x-mailscanner', virus('MailScanner', infected)],
  ['x-mailscanner-spamcheck', spam('MailScanner', word)],
  // clamav-milter writes it, and so does F-Secure's gateway: `clean(F-Secure/fsigk_smtp/521/virusgw.example.jp)`
  ['x-virus-status', virus((value) => (value.includes('F-Secure') ? 'F-Secure' : 'ClamAV'), infected)],
  ['x-amavis-alert', virus('amavis', (value) => (value.startsWith('INFECTED') ? infected(value) : undefined))],
  ['x-tm-as-result', spam('Trend Micro', (value) => word(value.replace(/^: /, '')))],
  ['x-nai-spam-flag', spam('McAfee', word)],
  ['x-uvscan-result', virus('McAfee', infected)],
  ['x-spamreason', spam('Symantec (MessageLabs)', word)],
  ['x-brightmail-spam', spam('Symantec Brightmail', word)],
  ['x-ms-exchange-organization-scl', spam('Microsoft Exchange', scl)],
  ['x-forefront-antispam-report', spam('Microsoft', forefront)],
  ['x-forefront-antispam-report-untrusted', spam('Microsoft', forefront)],
  ['x-microsoft-antispam-mailbox-delivery', spam('Microsoft', mailboxDelivery)],
  ['x-ms-exchange-organization-avstamp-mailbox', virus('Microsoft Exchange', infected)],
  ['x-pmx-spam', spam('Sophos PureMessage', probability)],
  ['x-perlmx-spam', spam('Sophos PureMessage', probability)],
  ['x-spamexperts-class', spam('SpamExperts', word)],
  ['x-klms-antispam-status', spam('Kaspersky', word)],
  ['x-klms-antivirus-status', virus('Kaspersky', infected)],
  ['x-klms-antiphishing', spam('Kaspersky', word)],
  ['x-klms-message-action', virus('Kaspersky', kasperskyAction)],
  ['x-kse-antivirus-info', virus('Kaspersky', infected)],
  ['x-anti-virus', virus('Kaspersky', infected)],
  ['x-spamtest-status', spam('Kaspersky', word)],
  ['x-esetresult', virus('ESET', infected)],
  ['x-eset-antispam', spam('ESET', word)],
  ['x-antivirus-status', virus('Avast', infected)],
  ['x-bitdefender-scanner', virus('Bitdefender', infected)],
  ['x-bitdefender-spam', spam('Bitdefender', word)],
  ['x-drweb-spamstate', spam('Dr.Web', word)],
  ['x-mdav-result', virus('MDaemon', infected)],
  ['x-vr-spamstate', spam('Vade', word)],
  ['x-vade-spamstate', spam('Vade', word)],
  ['x-gmx-antispam', spam('GMX', zeroIsClean)],
  ['x-gmx-antivirus', virus('GMX', zeroIsClean)],
  ['x-pm-spam-action', spam('Proton', word)],
  ['x-yandex-spam', spam('Yandex', (value) => (value === '4' ? BAD : value === '1' ? CLEAN : undefined))],
  ['x-bogosity', spam('bogofilter', word)],
  ['x-dspam-result', spam('DSPAM', word)],
  ['x-crm114-status', spam('CRM114', word)],
  ['x-spambayes-classification', spam('SpamBayes', word)],
  // Japanese products and providers
  ['x-terrace-spammark', spam('Terrace Mail', word)],
  ['x-md-class', spam('ネッチュウフィルタ', word)],
  ['x-ocn-spam-check', spam('OCN', percent)],
  ['x-biglobe-spamcheck', spam('BIGLOBE', percent)],
]);

/** Fields whose names carry the site's own: `X-CSI-MailScanner`, `X-IMAIL-SPAM-DNSBL`. */
function familyOf(key: string): Field | undefined {
  if (key.endsWith('-mailscanner') || key.endsWith('-mailscanner-viruscheck')) return FIELDS.get('x-mailscanner');
  if (key.endsWith('-mailscanner-spamcheck')) return FIELDS.get('x-mailscanner-spamcheck');
  // IMail writes these only for the tests that caught the mail
  if (key.startsWith('x-imail-spam-')) return spam('IMail', () => BAD);
  return undefined;
}
