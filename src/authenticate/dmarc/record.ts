/** DMARC policy records as text (RFC 9989 §4.7), and what is wrong with them. Nothing is asked here. */

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** `r` relaxed, `s` strict. */
export type AlignmentMode = 'r' | 's';

export interface DmarcDefect {
  /** In kebab-case: `bad-value`, `duplicate-tag`, `no-policy`, … */
  readonly code: string;
  /** The tag's name, lower case, or the piece that is no tag. */
  readonly tag: string;
  /** Where it begins in the record, in characters. */
  readonly at: number;
}

export interface DmarcRecord {
  readonly text: string;
  /** What is asked for mail that fails; absent when it is not said, or not in known words. */
  readonly p?: DmarcPolicy;
  readonly sp?: DmarcPolicy;
  readonly np?: DmarcPolicy;
  readonly adkim: AlignmentMode;
  readonly aspf: AlignmentMode;
  /** Whether names below it belong to others: `u` is unsaid. */
  readonly psd: 'y' | 'n' | 'u';
  /** `t=y`: the domain asks for one step less than it says. */
  readonly testing: boolean;
  /** RFC 7489 §6.3: the percentage of failing mail that the policy is meant for; RFC 9989 removed it. */
  readonly pct?: number;
  /** Where the domain wants reports sent, as written. */
  readonly rua: readonly string[];
  readonly ruf: readonly string[];
  /**
   * RFC 9989 §4.10.1: as it is to be applied. `nothing` when the policy is unreadable and no report is asked for:
   * such a record counts as none. `none` when it is unreadable and one is.
   */
  readonly applies: 'as-written' | 'none' | 'nothing';
  readonly defects: readonly DmarcDefect[];
}

/** Characters of a record: RDLENGTH has 16 bits (RFC 1035 §3.2.1), so a longer one came by no DNS. */
const RECORD = 65_535;
/** Tags that are read; twelve are known. */
const TAGS = 100;
/** Report addresses that are kept of one tag. */
const URIS = 100;

const POLICIES: readonly string[] = ['none', 'quarantine', 'reject'] satisfies DmarcPolicy[];
/** RFC 7489 §6.3; RFC 9989 §9.3 lists them as historic. */
const REMOVED: readonly string[] = ['pct', 'rf', 'ri'];

/** RFC 9989 §4.7: `v` comes first, and its value matches precisely. */
export function isDmarc(text: string): boolean {
  return /^[vV][ \t]{0,99}=[ \t]{0,99}DMARC1[ \t]{0,99}(?:;|$)/.test(text) && text.length <= RECORD;
}

/**
 * Reads a record. It never throws: what cannot be read counts as not said (RFC 9989 §4.7), and is a defect.
 * @param text the strings of one TXT record put together, one character a byte
 */
export function readDmarc(text: string): DmarcRecord {
  const defects: DmarcDefect[] = [];
  const known = isDmarc(text);
  const tags = known ? readTags(text, defects) : new Map<string, Tag>();
  if (!known) defects.push({ code: 'no-version', tag: 'v', at: 0 });

  const word = <T extends string>(tag: string, words: readonly T[]): T | undefined => {
    const found = tags.get(tag);
    if (found === undefined) return undefined;
    const value = found.value.toLowerCase();
    const said = words.find((one) => one === value);
    if (said === undefined) defects.push({ code: 'bad-value', tag, at: found.at });
    return said;
  };
  const policy = (tag: string) => word<DmarcPolicy>(tag, ['none', 'quarantine', 'reject']);
  const uris = (tag: string) => readUris(tags.get(tag), tag, defects);

  const p = policy('p');
  const sp = policy('sp');
  const np = policy('np');
  const percent = readPercent(tags.get('pct'), defects);
  for (const tag of REMOVED) {
    const at = tags.get(tag)?.at;
    if (at !== undefined) defects.push({ code: 'removed-tag', tag, at });
  }
  const rua = uris('rua');
  const ruf = uris('ruf');
  if (!tags.has('p')) defects.push({ code: 'no-policy', tag: 'p', at: 0 });
  const readable = ['p', 'sp', 'np'].every((tag) => isPolicy(tags.get(tag), tag === 'p'));
  return {
    text,
    ...(p && { p }),
    ...(sp && { sp }),
    ...(np && { np }),
    adkim: word<AlignmentMode>('adkim', ['r', 's']) ?? 'r',
    aspf: word<AlignmentMode>('aspf', ['r', 's']) ?? 'r',
    psd: word('psd', ['y', 'n', 'u']) ?? 'u',
    testing: word('t', ['y', 'n']) === 'y',
    ...(percent !== undefined && { pct: percent }),
    rua: rua.written,
    ruf: ruf.written,
    applies: readable ? 'as-written' : rua.sound ? 'none' : 'nothing',
    defects: defects.sort((a, b) => a.at - b.at),
  };
}

interface Tag {
  readonly value: string;
  readonly at: number;
}

/** RFC 6376 §3.2, the tag list; of a tag that stands twice the first counts. */
function readTags(text: string, defects: DmarcDefect[]): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  for (let at = 0, pieces = 0; at < text.length; pieces += 1) {
    const semicolon = text.indexOf(';', at);
    const end = semicolon < 0 ? text.length : semicolon;
    const piece = text.slice(at, end);
    const equals = piece.indexOf('=');
    const name = piece.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (pieces >= TAGS) {
      defects.push({ code: 'too-many-tags', tag: '', at });
      break;
    }
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      if (piece.trim() !== '') defects.push({ code: 'no-tag', tag: piece.trim().slice(0, 80), at });
    } else if (tags.has(name)) defects.push({ code: 'duplicate-tag', tag: name.slice(0, 80), at });
    else tags.set(name, { value: piece.slice(equals + 1).trim(), at });
    at = end + 1;
  }
  return tags;
}

function isPolicy(tag: Tag | undefined, required: boolean): boolean {
  return tag === undefined ? !required : POLICIES.includes(tag.value.toLowerCase());
}

function readPercent(tag: Tag | undefined, defects: DmarcDefect[]): number | undefined {
  if (tag === undefined) return undefined;
  if (/^\d{1,3}$/.test(tag.value) && Number(tag.value) <= 100) return Number(tag.value);
  defects.push({ code: 'bad-value', tag: 'pct', at: tag.at });
  return undefined;
}

/** RFC 9989 §4.6: URIs with commas between; RFC 7489 §6.2 allowed `!10m` behind each. */
function readUris(tag: Tag | undefined, name: string, defects: DmarcDefect[]): { written: string[]; sound: boolean } {
  if (tag === undefined) return { written: [], sound: false };
  const written = tag.value.split(',', URIS).map((one) => one.trim());
  const sound = written.filter((one) => /^[A-Za-z][A-Za-z0-9+.-]*:[\x21-\x7e]*$/.test(one));
  if (sound.length < written.length) defects.push({ code: 'bad-value', tag: name, at: tag.at });
  return { written: written.filter((one) => one !== ''), sound: sound.length > 0 };
}
