/** An item of Outlook, whether it came out of a `.msg` or a `winmail.dat`: MAPI properties, recipients, attachments. */

import { charsetOf } from '../charset/windows-page.ts';
import { decodeCharset } from '../charset.ts';
import { u16, u32, u64 } from '../octets.ts';

/** [MS-OXPROPS]: the properties that are read, by number. */
export const property = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  sentRepresentingName: 0x0042,
  sentRepresentingType: 0x0064,
  sentRepresentingAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderType: 0x0c1e,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  address: 0x3003,
  attachData: 0x3701,
  attachName: 0x3704,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachMediaType: 0x370e,
  attachContentId: 0x3712,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  sentRepresentingSmtp: 0x5d02,
} as const;

const STRING8 = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x102;

/** [MS-OXCDATA] §2.11: values by the number of their property; of two with one number the first counts. */
export class Properties {
  readonly #values = new Map<number, { readonly type: number; readonly bytes: Uint8Array }>();
  /** What 8-bit strings are written in. */
  codePage = 0;

  set(id: number, type: number, bytes: Uint8Array): void {
    if (!this.#values.has(id)) this.#values.set(id, { type, bytes });
  }

  text(id: number): string | undefined {
    const value = this.#values.get(id);
    if (value === undefined) return undefined;
    if (value.type === UNICODE) return utf16(value.bytes);
    if (value.type !== STRING8) return undefined;
    const end = value.bytes.indexOf(0);
    const bytes = end < 0 ? value.bytes : value.bytes.subarray(0, end);
    return decodeCharset(bytes, this.codePage === 0 ? undefined : charsetOf(this.codePage)).text;
  }

  binary(id: number): Uint8Array | undefined {
    const value = this.#values.get(id);
    return value?.type === BINARY ? value.bytes : undefined;
  }

  number(id: number): number | undefined {
    const value = this.#values.get(id);
    return value === undefined || (value.type !== 3 && value.type !== 2 && value.type !== 0xb)
      ? undefined
      : u32(value.bytes, 0);
  }

  /** Milliseconds since 1970; FILETIME counts 100 ns since 1601. */
  time(id: number): number | undefined {
    const value = this.#values.get(id);
    if (value?.type !== 0x40) return undefined;
    const ms = u64(value.bytes, 0) / 10_000 - 11_644_473_600_000;
    return ms > 0 && ms < LAST_TIME ? Math.floor(ms) : undefined;
  }

  has(id: number): boolean {
    return this.#values.has(id);
  }
}

/** The end of the year 9999. */
const LAST_TIME = 253_402_300_799_000;

export interface OutlookAttachment {
  readonly properties: Properties;
  /** A message inside. */
  readonly item?: OutlookItem;
}

export interface OutlookItem {
  readonly properties: Properties;
  readonly recipients: readonly Properties[];
  readonly attachments: readonly OutlookAttachment[];
}

function utf16(bytes: Uint8Array): string {
  const end = bytes.length - (bytes.length % 2);
  let last = end;
  while (last >= 2 && u16(bytes, last - 2) === 0) last -= 2;
  return decodeCharset(bytes.subarray(0, last), 'utf-16le').text;
}

export { charsetOf };
