/** The pass that divides a message into its parts: a stack of what is open, and the delimiter lines that close it. */

import type { DefectCode } from '../defects.ts';
import type { HeaderBlock } from '../headers.ts';
import { readHeaders } from '../headers.ts';
import type { Match } from './boundaries.ts';
import { Boundaries } from './boundaries.ts';
import type { Draft, MessageDraft, Otherwise, Shared } from './draft.ts';
import { newMessage } from './draft.ts';
import { carriesMessage, decoderOf, describe } from './entity.ts';
import { headerStart } from './envelope.ts';
import { suspectSender } from './identity.ts';
import { MessageLedger } from './ledger.ts';
import { isExplanation, saysNothing } from './preamble.ts';

/** Something that is open: an entity, and the message that it is the root of. */
interface Open {
  readonly part: Draft;
  readonly owner: MessageDraft;
  readonly ledger: MessageLedger;
  /** The message whose root this is. */
  readonly roots: MessageDraft | undefined;
  /** Registered among the open boundaries. */
  divided: boolean;
  /** Behind the close delimiter. */
  epilogue: number;
  /** Where the first delimiter begins. */
  preambleEnd: number;
  /** A line inside that is a delimiter of a multipart that ended already. */
  stray: { readonly at: number; readonly boundary: string } | undefined;
  nextChild: number;
}

interface Delimiter extends Match<Open> {
  /** From the line end before the line (RFC 2046 §5.1.1: it belongs to the delimiter) to behind its own. */
  readonly start: number;
  readonly end: number;
}

export class TreeReader {
  readonly #shared: Shared;
  readonly #text: string;
  readonly #end: number;
  readonly #open: Open[] = [];
  readonly #boundaries: Boundaries<Open>;
  readonly #level: number;
  readonly #ledgers = new Map<MessageDraft, MessageLedger>();
  #depth = 0;
  #messageDepth: number;
  /** A line that only began with a boundary; its owner is read a second time that way. */
  #warnedPrefix = false;

  /** Reads up to the byte offset `end`. `level` counts readings inside readings. */
  constructor(shared: Shared, end: number, level = 0, byPrefix = false) {
    this.#shared = shared;
    this.#text = shared.text;
    this.#end = end;
    this.#level = level;
    this.#boundaries = new Boundaries(byPrefix);
    this.#messageDepth = shared.messageDepth;
  }

  ledgerOf(message: MessageDraft): MessageLedger {
    let ledger = this.#ledgers.get(message);
    if (ledger === undefined) {
      ledger = new MessageLedger(message, this.#shared, undefined);
      this.#ledgers.set(message, ledger);
    }
    return ledger;
  }

  /** Reads a message that begins at `from`; its root is called `id`. */
  message(from: number, id = '1'): MessageDraft {
    const message = newMessage(this.#shared, from, this.#end, id);
    this.#run(this.#openMessage(message, this.ledgerOf(message), from));
    return message;
  }

  /** Divides the body of a part that was described already. As another reading its gaps and faults are not kept. */
  body(part: Draft, owner: MessageDraft, first = false): void {
    const shadow: MessageDraft = first ? owner : { ...owner, gaps: [] };
    const ledger = new MessageLedger(shadow, this.#shared, this.ledgerOf(owner), !first);
    this.#run(this.#push(part, shadow, ledger, undefined));
  }

  #run(start: number): void {
    let at = start;
    for (;;) {
      const delimiter = this.#nextDelimiter(at);
      if (delimiter === undefined) break;
      const { owner } = delimiter;
      this.#closeAbove(owner, delimiter.start);
      if (owner.preambleEnd < 0) {
        owner.preambleEnd = delimiter.start;
        owner.ledger.gap('preamble', [owner.part.bodyAt[0], delimiter.start]);
      }
      owner.ledger.gap('delimiter', [delimiter.start, delimiter.end]);
      if (delimiter.close) {
        this.#undivide(owner);
        owner.epilogue = delimiter.end;
        at = delimiter.end;
      } else if (this.#shared.partsLeft <= 0) {
        owner.ledger.stop('parts', [delimiter.end, this.#end]);
        owner.ledger.gap('unread', [delimiter.end, this.#end]);
        at = delimiter.end;
        for (const open of this.#open) {
          open.epilogue = this.#end;
          this.#undivide(open);
        }
        break;
      } else {
        owner.nextChild += 1;
        const digest = owner.part.type === 'multipart/digest';
        at = this.#openPart(
          delimiter.end,
          `${owner.part.id}.${owner.nextChild}`,
          digest ? 'message/rfc822' : 'text/plain',
          owner.owner,
          owner.ledger,
          owner,
        );
      }
    }
    this.#closeAbove(undefined, this.#end);
  }

  /** Opens the root of a message and returns where its body begins to be divided. */
  #openMessage(message: MessageDraft, ledger: MessageLedger, from: number): number {
    const start = headerStart(this.#shared.bytes, this.#text, from, this.#end, ledger);
    return this.#openPart(start, message.body.id, 'text/plain', message, ledger, undefined);
  }

  /** Reads the header of an entity, opens it, and the message inside it. Returns where its body begins. */
  #openPart(
    from: number,
    id: string,
    defaultType: string,
    owner: MessageDraft,
    ledger: MessageLedger,
    parent: Open | undefined,
  ): number {
    this.#shared.partsLeft -= 1;
    const isDelimiter =
      this.#boundaries.size === 0 ? undefined : (at: number): boolean => this.#matchAt(at) !== undefined;
    const block = readHeaders(this.#text, from, this.#end, ledger, isDelimiter);
    const part: Draft = {
      id,
      type: defaultType,
      params: {},
      encoding: '',
      headers: block.headers,
      at: [from, this.#end],
      bodyAt: [block.bodyStart, this.#end],
      parts: [],
    };
    const suspects = describe(part, block.headers, defaultType, ledger);
    for (const { code, how } of suspects) this.#later(owner, part, code, how);
    this.#suspectHeader(block, owner, part);
    let roots: MessageDraft | undefined;
    if (parent === undefined) {
      owner.headers = block.headers;
      owner.body = part;
      roots = owner;
      suspectSender(block.headers, ledger);
    } else {
      parent.part.parts.push(part);
    }
    return this.#push(part, owner, ledger, roots);
  }

  #suspectHeader(block: HeaderBlock, owner: MessageDraft, part: Draft): void {
    for (const early of block.earlyEnds) {
      // what such a client has read until there still holds for it
      const before = block.headers.slice(0, early.fields);
      const typed = before.some((header) => header.key === 'content-type');
      const encoded = before.some((header) => header.key === 'content-transfer-encoding');
      this.#later(owner, part, early.code, {
        bodyAt: [early.at[0], -1],
        ...(typed ? {} : { type: 'text/plain' }),
        ...(encoded ? {} : { encoding: '' }),
      });
    }
    for (const header of block.headers) {
      if (header.name !== header.key && header.name.includes('\0') && header.key.startsWith('content-')) {
        this.#later(owner, part, 'nul-in-header-name', { type: 'text/plain', encoding: '' });
        return;
      }
    }
  }

  #later(message: MessageDraft, part: Draft, code: DefectCode, how: Otherwise): void {
    if (this.#shared.pending.length < this.#shared.limits.readings * 4)
      this.#shared.pending.push({ message, part, code, how, level: this.#level });
  }

  /** Puts a described part on the stack; goes into it when it carries a message. Returns where its body begins. */
  #push(part: Draft, owner: MessageDraft, ledger: MessageLedger, roots: MessageDraft | undefined): number {
    const open: Open = {
      part,
      owner,
      ledger,
      roots,
      divided: false,
      epilogue: -1,
      preambleEnd: -1,
      stray: undefined,
      nextChild: 0,
    };
    this.#open.push(open);
    const { limits } = this.#shared;
    const start = part.bodyAt[0];
    if (part.type.startsWith('multipart/')) {
      const decoder = decoderOf(part.encoding);
      if (decoder !== 'identity' && decoder !== 'unknown') {
        ledger.defect('multipart-encoded', part.at, { value: part.encoding.slice(0, 80) });
        this.#later(owner, part, 'multipart-encoded', { decodeFirst: true });
      }
      if (part.boundary === undefined) return start;
      if (this.#depth >= limits.depth) {
        ledger.stop('depth', [part.at[0], start]);
        return start;
      }
      this.#depth += 1;
      open.divided = true;
      this.#shared.divided = true;
      if (this.#boundaries.add(part.boundary, open)) ledger.defect('boundary-reused', part.at);
      return start;
    }
    if (!carriesMessage(part.type)) {
      if (part.type === 'message/partial') {
        ledger.defect('message-partial', part.at);
        this.#later(owner, part, 'message-partial', { type: 'message/rfc822' });
      }
      if (part.type === 'message/external-body') {
        ledger.defect('message-external-body', part.at);
        this.#later(owner, part, 'message-external-body', { type: 'message/rfc822' });
      }
      return start;
    }
    const decoder = decoderOf(part.encoding);
    if (decoder !== 'identity' && decoder !== 'unknown') {
      // RFC 2046 §5.2.1 forbids it, yet it is met: read when its end is known
      ledger.defect('message-encoded', part.at, { value: part.encoding.slice(0, 80) });
      this.#later(owner, part, 'message-encoded', { decodeFirst: true });
      return start;
    }
    if (this.#messageDepth >= limits.messageDepth || this.#shared.partsLeft <= 0) {
      ledger.stop(this.#messageDepth >= limits.messageDepth ? 'message-depth' : 'parts', [part.at[0], start]);
      return start;
    }
    this.#messageDepth += 1;
    const inner = newMessage(this.#shared, start, this.#end, `${part.id}/1`);
    part.message = inner;
    const innerLedger = new MessageLedger(inner, this.#shared, ledger);
    this.#ledgers.set(inner, innerLedger);
    return this.#openMessage(inner, innerLedger, start);
  }

  /** Closes everything inside of `owner`; what was inside ends at `end`. */
  #closeAbove(owner: Open | undefined, end: number): void {
    for (;;) {
      const open = this.#open.at(-1);
      if (open === undefined || open === owner) return;
      this.#open.pop();
      const { part, ledger } = open;
      part.at[1] = Math.max(end, part.bodyAt[0]);
      part.bodyAt[1] = part.at[1];
      if (part.message !== undefined) this.#messageDepth -= 1;
      if (open.roots !== undefined) open.roots.at[1] = part.at[1];
      if (open.stray !== undefined && open.epilogue < 0 && part.parts.length === 0) {
        const { at, boundary } = open.stray;
        ledger.defect('delimiter-after-close', [at, at + boundary.length + 2]);
        this.#later(open.owner, part, 'delimiter-after-close', {
          type: 'multipart/mixed',
          encoding: '',
          boundary,
          bodyAt: [at, part.bodyAt[1]],
        });
      }
      // divided by nothing: all of the body is its content, gaps inside would count bytes twice
      const empty = part.boundary !== undefined && part.parts.length === 0 && part.message === undefined;
      if (open.epilogue >= 0) {
        ledger.gap('epilogue', [open.epilogue, end]);
        if (!this.#blank(open.epilogue, end)) {
          ledger.defect('text-after-close', [open.epilogue, end]);
          this.#later(open.owner, part, 'text-after-close', { bodyAt: [open.epilogue, end] });
        }
      } else if (open.divided) {
        this.#undivide(open);
        if (open.preambleEnd < 0) {
          ledger.defect('boundary-not-found', part.at);
          this.#later(open.owner, part, 'boundary-not-found', { guess: true });
        } else {
          ledger.defect('close-delimiter-missing', [part.at[1], part.at[1]]);
        }
      }
      if (open.preambleEnd > part.bodyAt[0]) this.#preamble(open, open.preambleEnd);
      if (empty) ledger.takeBack(part.bodyAt[0]);
    }
  }

  /** Clients that know no MIME, or another boundary, show what stands before the first delimiter. */
  #preamble(open: Open, end: number): void {
    const { part, ledger } = open;
    const text = this.#text.slice(part.bodyAt[0], end);
    if (saysNothing(text) || this.#blank(part.bodyAt[0], end)) return;
    if (!isExplanation(text)) ledger.defect('preamble-text', [part.bodyAt[0], end]);
    this.#later(open.owner, part, 'preamble-text', { bodyAt: [part.bodyAt[0], end] });
  }

  #blank(from: number, end: number): boolean {
    for (let i = from; i < end; i += 1) {
      const code = this.#text.charCodeAt(i);
      if (code !== 10 && code !== 13 && code !== 32 && code !== 9) return false;
    }
    return true;
  }

  #undivide(open: Open): void {
    if (!open.divided || open.part.boundary === undefined) return;
    open.divided = false;
    this.#depth -= 1;
    this.#boundaries.remove(open.part.boundary);
    this.#shared.closed.add(open.part.boundary);
  }

  /** The delimiter line that stands at `lineStart`. */
  #matchAt(lineStart: number): (Match<Open> & { lineEnd: number }) | undefined {
    const text = this.#text;
    if (!text.startsWith('--', lineStart)) return undefined;
    const lf = text.indexOf('\n', lineStart);
    const lineEnd = lf < 0 || lf >= this.#end ? this.#end : lf + 1;
    let stop = lineEnd;
    while (stop > lineStart + 2 && isWhite(text.charCodeAt(stop - 1))) stop -= 1;
    const line = text.slice(lineStart + 2, stop);
    const match = this.#boundaries.match(line);
    if (match === undefined) {
      const top = this.#open.at(-1);
      if (this.#shared.closed.size > 0 && top !== undefined && top.stray === undefined && this.#shared.closed.has(line))
        top.stray = { at: lineStart, boundary: line };
      return undefined;
    }
    if (match.prefixOnly) {
      if (!this.#warnedPrefix) {
        this.#warnedPrefix = true;
        match.owner.ledger.defect('boundary-prefix', [lineStart, lineEnd]);
        this.#later(match.owner.owner, match.owner.part, 'boundary-prefix', { prefix: true });
      }
      return undefined;
    }
    return { ...match, lineEnd };
  }

  #nextDelimiter(from: number): Delimiter | undefined {
    if (this.#boundaries.size === 0) return undefined;
    const text = this.#text;
    let lineStart = text.startsWith('--', from) ? from : this.#nextDashes(from);
    while (lineStart >= from && lineStart < this.#end) {
      const match = this.#matchAt(lineStart);
      if (match !== undefined) {
        let start = lineStart;
        if (start > from && text.charCodeAt(start - 1) === 10) start -= 1;
        for (let cr = 0; cr < 2 && start > from && start < lineStart && text.charCodeAt(start - 1) === 13; cr += 1)
          start -= 1;
        return { owner: match.owner, close: match.close, prefixOnly: false, start, end: match.lineEnd };
      }
      lineStart = this.#nextDashes(lineStart);
    }
    return undefined;
  }

  /** The next line behind `from` that begins with two hyphens, or -1. */
  #nextDashes(from: number): number {
    const at = this.#text.indexOf('\n--', from);
    return at < 0 ? -1 : at + 1;
  }
}

const isWhite = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 10;
