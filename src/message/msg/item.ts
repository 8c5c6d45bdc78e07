/** An item of Outlook, whether it came out of a `.msg` or a `winmail.dat`: MAPI properties, recipients, attachments. */

import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { u16, u32, u64 } from '../octets.ts';

const STRING8 = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x102;

/** Values of one property that are kept: a file may hold it as 8-bit text and as UTF-16. */
const VALUES = 4;
/** Numbers from here on have a name, which says what they mean ([MS-OXPROPS] §1.3.2). */
const NAMED = 0x8000;

interface Value {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** [MS-OXCDATA] §2.11: values by the number of their property. Of two with one number the first counts. */
export class Properties {
  readonly #values = new Map<number, Value[]>();
  /** What 8-bit strings are written in. */
  codePage = 0;

  set(id: number, type: number, bytes: Uint8Array): void {
    const known = this.#values.get(id);
    if (known === undefined) this.#values.set(id, [{ type, bytes }]);
    else if (known.length < VALUES) known.push({ type, bytes });
  }

  text(id: number): string | undefined {
    const value = this.#values.get(id)?.[0];
    return value === undefined ? undefined : this.#textOf(value);
  }

  /** Each text that the property has, once. */
  texts(id: number): string[] {
    const all = (this.#values.get(id) ?? []).map((value) => this.#textOf(value));
    return [...new Set(all.filter((one) => one !== undefined))];
  }

  binary(id: number): Uint8Array | undefined {
    return this.binaries(id)[0];
  }

  binaries(id: number): Uint8Array[] {
    return (this.#values.get(id) ?? []).filter(({ type }) => type === BINARY).map(({ bytes }) => bytes);
  }

  number(id: number): number | undefined {
    const value = this.#values.get(id)?.find(({ type }) => type === 3 || type === 2 || type === 0xb);
    return value === undefined ? undefined : u32(value.bytes, 0);
  }

  /** Texts of properties that have a name: dates of meetings, where their sounds lie, what programs added. */
  *namedTexts(): Generator<string> {
    for (const [id, values] of this.#values) {
      if (id < NAMED) continue;
      for (const value of values) {
        const text = this.#textOf(value);
        if (text !== undefined) yield text;
      }
    }
  }

  #textOf({ type, bytes: whole }: Value): string | undefined {
    if (type === UNICODE) return utf16(whole);
    if (type !== STRING8) return undefined;
    const end = whole.indexOf(0);
    const bytes = end < 0 ? whole : whole.subarray(0, end);
    return decodeCharset(bytes, this.codePage === 0 ? undefined : charsetOf(this.codePage)).text;
  }

  time(id: number): number | undefined {
    const value = this.#values.get(id)?.find(({ type }) => type === 0x40);
    if (value === undefined) return undefined;
    const ms = u64(value.bytes, 0) / 10_000 - 11_644_473_600_000;
    return ms > 0 && ms < LAST_TIME ? Math.floor(ms) : undefined;
  }
}

/** The end of the year 9999. */
const LAST_TIME = 253_402_300_799_000;

export interface OutlookAttachment {
  readonly properties: Properties;
  /** A message inside. */
  readonly item?: OutlookItem;
  /** An object that was put into the letter, as a compound file of its own. */
  readonly object?: Uint8Array;
}

export interface OutlookItem {
  readonly properties: Properties;
  readonly recipients: readonly Properties[];
  readonly attachments: readonly OutlookAttachment[];
  /** Not all of it was read. */
  readonly isPartial?: boolean;
}

function utf16(bytes: Uint8Array): string {
  const end = bytes.length - (bytes.length % 2);
  let last = end;
  while (last >= 2 && u16(bytes, last - 2) === 0) last -= 2;
  return decodeCharset(bytes.subarray(0, last), 'utf-16le').text;
}

export { charsetOf };
