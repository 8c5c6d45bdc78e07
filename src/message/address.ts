/**
 * Address lists (RFC 5322 §3.4 and §4.4) as mailers and attackers write them. One scan cuts the value into elements;
 * what an element is gets decided from its raw text, and only then are words decoded: an encoded word that spells
 * `<a@b>` is a name that looks like an address, never an address.
 */

import { type Piece, piecesOf } from './address/piece.ts';
import { type AddressReport, addrSpec, nameText, showsAddress } from './address/text.ts';
import { angleEnd, commentEnd, isBlank, quoteEnd, skipWide, wideCharset } from './address/token.ts';
import type { TextDefect } from './defects/text.ts';
import { WordScan, wordEnd } from './encoded-word.ts';
import type { Header, Span } from './message.ts';
import { onceFor } from './once.ts';

interface ListedMailbox {
  /** Decoded; empty when there is none. */
  readonly name: string;
  /** As written, without comments and the white space around its dots and @; empty for `<>` and for a name without one. */
  readonly address: string;
  /** Range within the value. */
  readonly at: Span;
  /** The group (RFC 5322 §3.4) it stands in. */
  readonly group?: string;
}

interface Addresses {
  readonly mailboxes: readonly ListedMailbox[];
  /** Names of groups, empty ones too: `undisclosed-recipients:;`. */
  readonly groups: readonly string[];
  readonly defects: readonly TextDefect[];
}

/** More are not read: no letter has them, and a list of a million is a bomb. */
export const MAX_ADDRESSES = 5_000;
/** Characters of one list that are read: as many addresses with long names. */
const LIST_LENGTH = 512 * 1024;
/** Faults of one list; more of them say nothing new. */
const MAX_DEFECTS = 64;
/** Commas in one unquoted name: "Yamada, Taro, Sales <...>". */
const MAX_NAME_PIECES = 3;

/**
 * Reads an address list. Never throws; linear, also for nested comments and groups, and stops at MAX_ADDRESSES.
 * @param value the unfolded value of From, To, Reply-To and the like, one character a byte (Latin-1)
 */
export function readAddresses(value: string): Addresses {
  return new AddressReader(value).read();
}

/** The addresses of a field, read once for all who ask: From is looked at by three. */
export const addressesOf = onceFor(({ value }: Header): Addresses => readAddresses(value));

class AddressReader {
  private readonly value: string;
  private readonly words: WordScan;
  private readonly wide: ReturnType<typeof wideCharset>;
  private readonly mailboxes: ListedMailbox[] = [];
  private readonly groups: string[] = [];
  private readonly defects: TextDefect[] = [];
  private group: string | undefined;
  /** Pieces without an address that may be the first half of a name with an unquoted comma. */
  private pending: Span[] = [];
  // the element being read
  private start = 0;
  private angles: Span[] = [];
  private sawAt = false;
  /** An unquoted @ stood before the first angle: `a@b <c@d>`. */
  private sawAtBefore = false;
  // Once an opening sign has no end, no later one has: they are letters then, and nothing is searched twice.
  private quotesEnd = true;
  private commentsEnd = true;
  private anglesEnd = true;
  private lastSemicolon: number;

  private readonly length: number;

  constructor(whole: string) {
    const value = whole.length > LIST_LENGTH ? whole.slice(0, LIST_LENGTH) : whole;
    this.length = whole.length;
    this.value = value;
    this.words = new WordScan(value);
    this.wide = wideCharset(value);
    this.lastSemicolon = value.lastIndexOf(';');
  }

  read(): Addresses {
    const { value } = this;
    let i = 0;
    while (i < value.length && this.mailboxes.length < MAX_ADDRESSES) i = this.step(i);
    if (i < this.length) this.defects.unshift({ code: 'too-many-addresses', at: [i, this.length] });
    if (i >= value.length) {
      this.finish(value.length);
      this.flush();
      if (this.group !== undefined) this.report('group-unclosed', [value.length, value.length]);
    }
    return { mailboxes: this.mailboxes, groups: this.groups, defects: this.defects };
  }

  private readonly report: AddressReport = (code, at, words) => {
    if (this.defects.length < MAX_DEFECTS) this.defects.push(words === undefined ? { code, at } : { code, at, words });
  };

  /** Reads what stands at `i`; returns where to go on. */
  private step(i: number): number {
    const { value } = this;
    const c = value.charCodeAt(i);
    switch (c) {
      case 0x22:
        return this.quote(i); // "
      case 0x28:
        return this.comment(i); // (
      case 0x3c:
        return this.angle(i); // <
      case 0x2c:
        this.finish(i);
        this.begin(i + 1);
        return i + 1; // ,
      case 0x3b:
        return this.semicolon(i); // ;
      case 0x3a:
        return this.colon(i); // :
      case 0x40: // @
        this.sawAt = true;
        if (value.charCodeAt(i + 1) === 0x5b) {
          // a domain literal: colons of IPv6 are no group
          const close = value.slice(i, i + 128).indexOf(']');
          return close < 0 ? i + 2 : i + close + 1;
        }
        return i + 1;
      case 0x5c:
        return i + 2; // obs: a quoted pair outside quotes
      case 0x3d:
        return this.word(i); // =
      case 0x1b:
        return this.escape(i);
      default:
        return c >= 0x80 ? skipWide(value, i, this.wide) : i + 1;
    }
  }

  private quote(i: number): number {
    const end = this.quotesEnd ? quoteEnd(this.value, i, this.wide) : -1;
    if (end >= 0) return end;
    if (this.quotesEnd) this.report('quote-unclosed', [i, i + 1]);
    this.quotesEnd = false;
    return i + 1;
  }

  private comment(i: number): number {
    const end = this.commentsEnd ? commentEnd(this.value, i) : -1;
    if (end >= 0) return end;
    if (this.commentsEnd) this.report('comment-unclosed', [i, i + 1]);
    this.commentsEnd = false;
    return i + 1;
  }

  private angle(i: number): number {
    const { value } = this;
    if (this.angles.length === 0) this.sawAtBefore = this.sawAt;
    const end = this.anglesEnd ? angleEnd(value, i, this.quotesEnd) : value.indexOf('>', i) + 1 || -1;
    if (end > 0) {
      this.angles.push([i, end]);
      return end;
    }
    // asked here, for a value can be made of nothing else
    if (this.defects.length < MAX_DEFECTS) this.report('angle-unclosed', [i, i + 1]);
    if (end < -1) return -end - 1; // another < stands there: go on with that one
    this.anglesEnd = false;
    const comma = value.indexOf(',', i);
    const stop = comma < 0 ? value.length : comma;
    this.angles.push([i, stop]);
    return stop;
  }

  /** An encoded word is opaque: a comma or a bracket in it separates nothing. */
  private word(i: number): number {
    if (this.value.charCodeAt(i + 1) !== 0x3f) return i + 1;
    const end = wordEnd(this.value, i, this.words);
    if (end < 0) return i + 2;
    // RFC 2047 §5 (3): no specials in a word of a phrase. With brackets or quotes in it, clients see an address there.
    for (let k = i; k < end; k++) {
      const c = this.value.charCodeAt(k);
      if (c === 0x3c || c === 0x3e || c === 0x22) return i + 2;
    }
    return end;
  }

  /** Raw ISO-2022-JP: kanji may be made of `"`, `,` and `<`. */
  private escape(i: number): number {
    const kind = this.value.charCodeAt(i + 1);
    if (kind === 0x28) return i + 3;
    if (kind !== 0x24) return i + 1;
    const back = this.value.indexOf('\x1b', i + 1);
    return back < 0 ? i + 3 : back;
  }

  private semicolon(i: number): number {
    if (this.group !== undefined) {
      this.finish(i);
      this.flush();
      this.group = undefined;
      this.begin(i + 1);
    } else if (this.sawAt || this.angles.length > 0) {
      // Outlook separates with semicolons
      this.report('address-semicolon', [i, i + 1]);
      this.finish(i);
      this.begin(i + 1);
    }
    return i + 1;
  }

  private colon(i: number): number {
    if (this.sawAt || this.angles.length > 0 || i > this.lastSemicolon) return i + 1; // part of a name or of mailto:
    if (this.group !== undefined) this.report('group-nested', [i, i + 1]); // RFC 5322 §3.4: groups have mailboxes only
    this.flush();
    const name = nameText(this.value, this.start, i, this.wide, this.report);
    this.group = name;
    if (this.groups.length < MAX_ADDRESSES) this.groups.push(name);
    this.begin(i + 1);
    return i + 1;
  }

  private begin(i: number): void {
    this.start = i;
    this.angles = [];
    this.sawAt = false;
    this.sawAtBefore = false;
  }

  /** The element ends before `end`. */
  private finish(end: number): void {
    const { value } = this;
    let start = this.start,
      stop = end;
    while (start < stop && isBlank(value.charCodeAt(start))) start++;
    while (stop > start && isBlank(value.charCodeAt(stop - 1))) stop--;
    if (start === stop) return; // RFC 5322 §4.4: empty elements are allowed
    if (this.angles.length === 0 && !this.sawAt) {
      this.pending.push([start, stop]);
      if (this.pending.length > MAX_NAME_PIECES) this.flush();
      return;
    }
    const first = this.pending[0];
    if (first !== undefined && this.angles.length > 0 && !isLocalUser(value.slice(first[0], first[1]))) {
      this.report('name-unquoted-comma', [first[0], start]);
      start = first[0];
      this.pending = [];
    } else this.flush();
    if (this.angles.length > 0) this.inAngles(start, stop);
    else this.bare(start, stop);
  }

  private push(name: string, address: string, at: Span): void {
    if (this.mailboxes.length >= MAX_ADDRESSES) return;
    this.mailboxes.push(this.group === undefined ? { name, address, at } : { name, address, at, group: this.group });
  }

  /** `name <address>`, and what follows it. */
  private inAngles(start: number, stop: number): void {
    const { value, angles } = this;
    const last = angles[angles.length - 1] ?? [start, stop];
    if (angles.length > 1) this.report('address-several-angles', [start, stop]);
    let from = start;
    for (const angle of angles) {
      const closed = value.charCodeAt(angle[1] - 1) === 0x3e;
      const address = addrSpec(value, angle[0] + 1, closed ? angle[1] - 1 : angle[1], this.wide, this.report);
      let name = nameText(value, from, angle[0], this.wide, this.report);
      if (name === '<')
        name = ''; // <<a@b>>
      else if (name.endsWith(',')) name = name.slice(0, -1).trimEnd(); // Taro, <a@b>
      if (value.slice(from, angle[0]).includes('=?') && showsAddress(name))
        this.report('encoded-address', [from, angle[0]], { shows: name.slice(0, 200) });
      if (angle === last && angle[1] < stop) {
        const trailing = nameText(value, angle[1], stop, this.wide, this.report);
        if (value.charCodeAt(firstNonBlank(value, angle[1])) !== 0x28)
          this.report('address-trailing-text', [angle[1], stop]);
        if (name === '' && trailing !== '>') name = trailing; // <a@b> (Name), an old way to write it
      }
      const end = angle === last ? stop : angle[1];
      this.push(name, address, [from, end]);
      from = firstNonBlank(value, angle[1]);
    }
    if (this.sawAtBefore) this.report('name-unquoted-address', [start, stop]);
  }

  /** `a@b`, `a@b (Name)`, and `Name a@b` of mailers that forgot the brackets. */
  private bare(start: number, stop: number): void {
    const { value } = this;
    if (NOTES.test(value.slice(start, stop))) {
      this.report('address-missing', [start, stop]);
      this.push(nameText(value, start, stop, this.wide, this.report), '', [start, stop]);
      return;
    }
    const pieces = this.pieces(start, stop);
    const found = pieces.filter((piece) => piece.at);
    const only = found[0];
    if (only === undefined) {
      this.pending.push([start, stop]);
      this.flush();
      return;
    }
    if (pieces.length === 1) {
      const name = nameText(value, start, stop, this.wide, this.report, true);
      // `a@b>`: the opening bracket was lost, and the other is no part of the domain
      const isStray = value.charCodeAt(only.span[1] - 1) === 0x3e;
      const end = isStray ? only.span[1] - 1 : only.span[1];
      if (isStray) this.report('angle-unopened', [end, end + 1]);
      this.push(name, addrSpec(value, only.span[0], end, this.wide, this.report), [start, stop]);
      return;
    }
    this.report('address-without-angles', [start, stop]);
    let from = start;
    for (const [k, piece] of found.entries()) {
      const end = k === found.length - 1 ? stop : piece.span[1];
      const before = nameText(value, from, piece.span[0], this.wide, this.report);
      const after = k === found.length - 1 ? nameText(value, piece.span[1], stop, this.wide, this.report) : '';
      this.push(
        [before, after].filter((text) => text !== '').join(' '),
        addrSpec(value, piece.span[0], piece.span[1], this.wide, this.report),
        [from, end],
      );
      from = end;
    }
  }

  private pieces(start: number, stop: number): Piece[] {
    return piecesOf(this.value, start, stop, {
      wide: this.wide,
      quotes: this.quotesEnd,
      comments: this.commentsEnd,
      most: MAX_ADDRESSES,
    });
  }

  /** Pieces that turned out to be no part of a name: local users, or names without an address. */
  private flush(): void {
    const { value } = this;
    for (const [start, stop] of this.pending) {
      const pieces = this.pieces(start, stop);
      const only = pieces[0];
      if (only === undefined) {
        // comments alone are white space (RFC 5322 §3.2.2), but some clients show "Shop,(<a@b>)" with its address
        const comment = nameText(value, start, stop, this.wide, this.report, true);
        if (showsAddress(comment)) this.report('address-in-comment', [start, stop], { shows: comment.slice(0, 200) });
        continue;
      }
      const word = value.slice(only.span[0], only.span[1]);
      const local = pieces.length === 1 && isAccount(word) && !word.includes('=?');
      const name = nameText(value, start, stop, this.wide, this.report, local);
      if (local) this.report('address-without-domain', [start, stop]);
      else if (value.slice(start, stop).includes('=?') && showsAddress(name))
        this.report('encoded-address', [start, stop], { shows: name.slice(0, 200) });
      else this.report('address-missing', [start, stop]);
      this.push(name, local ? word : '', [start, stop]);
    }
    this.pending = [];
  }
}

/** `Hanako Suzuki/HR/Corp@CORP`: a name of Lotus Notes with the domain that it calls its own, and no address of the Internet. */
const NOTES = /^[^<>()@",;:]{0,100} [^<>()@",;:]{0,100}\/[^<>()@",;:]{1,100}@[A-Za-z0-9_-]{1,64}$/;

function firstNonBlank(value: string, from: number): number {
  let i = from;
  while (isBlank(value.charCodeAt(i))) i++;
  return i;
}

/** `root`, `postmaster`: accounts of old systems are one word of small letters, names of people are not. */
function isLocalUser(raw: string): boolean {
  return /^[a-z0-9_-]+$/.test(raw);
}

/** `root`, `MAILER-DAEMON`: an account without its domain. `Whomever` is rather a name without an address. */
function isAccount(word: string): boolean {
  return /^[a-z0-9!#$%&'*+/_.-]+$/.test(word) || /^[A-Z0-9_.-]+$/.test(word);
}
