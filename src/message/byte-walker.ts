/** From a byte of decoded content back to the bytes of the encoded body that made it. */
import { decoderOf } from './entity.ts';
import type { Span } from './message.ts';
import { base64Of, hexOf } from './transfer.ts';

/** One place after another: how far each step of decoding has got. Only forwards. */
export interface Walker {
  /** The range that unit `index` was made from. `index` must not be smaller than that of the last call. */
  at(index: number): Span;
  copy(): Walker;
}

class Same implements Walker {
  at(index: number): Span {
    return [index, index + 1];
  }
  copy(): Walker {
    return this;
  }
}
/** Unit for unit. */
export const same = new Same();

/** The walker for a transfer encoding; undefined when it cannot be traced. */
export function byteWalker(body: Uint8Array, encoding: string): Walker | undefined {
  if (encoding.includes('+') || encoding.endsWith('~without-nul')) return undefined;
  switch (decoderOf(encoding)) {
    case 'base64':
      return new Base64Walker(body, encoding.endsWith('~ignore'));
    case 'quoted-printable':
      return new QuotedPrintableWalker(body);
    case 'uuencode':
      return undefined;
    default:
      return same;
  }
}

/** Which characters made a byte; the same steps as `decodeBase64`. */
class Base64Walker implements Walker {
  readonly #body: Uint8Array;
  readonly #ignorePadding: boolean;
  #pos = 0;
  #made = 0;
  #group = 0;
  #before = 0;
  #span: Span = [0, 0];

  constructor(body: Uint8Array, ignorePadding: boolean) {
    this.#body = body;
    this.#ignorePadding = ignorePadding;
  }

  at(index: number): Span {
    const body = this.#body;
    while (this.#made <= index && this.#pos < body.length) {
      const value = base64Of[body[this.#pos] ?? 0] ?? 0;
      if (value < 64) {
        if (this.#group > 0) {
          this.#made += 1;
          this.#span = [this.#before, this.#pos + 1];
        }
        this.#before = this.#pos;
        this.#group = (this.#group + 1) & 3;
      } else if (body[this.#pos] === 61 && !this.#ignorePadding) {
        this.#group = 0;
      }
      this.#pos += 1;
    }
    return this.#span;
  }

  copy(): Walker {
    const copy = new Base64Walker(this.#body, this.#ignorePadding);
    copy.#pos = this.#pos;
    copy.#made = this.#made;
    copy.#group = this.#group;
    copy.#before = this.#before;
    copy.#span = this.#span;
    return copy;
  }
}

/** Which characters made a byte; the same steps as `decodeQuotedPrintable`. */
class QuotedPrintableWalker implements Walker {
  readonly #body: Uint8Array;
  #pos = 0;
  #made = 0;
  #span: Span = [0, 0];
  /** White space up to here is content, not padding of a line. */
  #kept = 0;

  constructor(body: Uint8Array) {
    this.#body = body;
  }

  at(index: number): Span {
    const body = this.#body;
    while (this.#made <= index && this.#pos < body.length) {
      const pos = this.#pos;
      const byte = body[pos] ?? 0;
      if (byte === 61) {
        if (pos + 2 < body.length && (hexOf[body[pos + 1] ?? 0] ?? -1) >= 0 && (hexOf[body[pos + 2] ?? 0] ?? -1) >= 0) {
          this.#make(pos, pos + 3);
          continue;
        }
        const end = whiteEnd(body, pos + 1);
        if (end >= body.length) {
          this.#pos = end;
          continue;
        }
        if (body[end] === 10) {
          this.#pos = end + 1;
          continue;
        }
        if (body[end] === 13) {
          this.#pos = body[end + 1] === 10 ? end + 2 : end + 1;
          continue;
        }
      } else if ((byte === 32 || byte === 9) && pos >= this.#kept) {
        const end = whiteEnd(body, pos);
        if (end < body.length && (body[end] === 10 || body[end] === 13)) {
          this.#pos = end;
          continue;
        }
        this.#kept = end;
      }
      this.#make(pos, pos + 1);
    }
    return this.#span;
  }

  #make(from: number, to: number): void {
    this.#made += 1;
    this.#span = [from, to];
    this.#pos = to;
  }

  copy(): Walker {
    const copy = new QuotedPrintableWalker(this.#body);
    copy.#pos = this.#pos;
    copy.#made = this.#made;
    copy.#span = this.#span;
    copy.#kept = this.#kept;
    return copy;
  }
}

function whiteEnd(body: Uint8Array, from: number): number {
  let pos = from;
  while (pos < body.length && (body[pos] === 32 || body[pos] === 9)) pos += 1;
  return pos;
}
