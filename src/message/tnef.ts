/** TNEF ([MS-OXTNEF]), the `winmail.dat` of Exchange: an item of Outlook as a stream of attributes. */

import { type OutlookAttachment, type OutlookItem, Properties, property } from './msg/item.ts';
import { renderItem } from './msg/render.ts';
import { u16, u32 } from './octets.ts';

const SIGNATURE = 0x223e9f78;
/** Attributes and properties that are read of one stream. */
const ATTRIBUTES = 20_000;
/** Attachments of one item, and items in items. */
const ATTACHMENTS = 2000;
const DEPTH = 6;

/** [MS-OXTNEF] §2.1.3.2: the low half of an attribute's number says what, the high half which type. */
const attribute = {
  subject: 0x8004,
  messageId: 0x8009,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachRendering: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const;

const STRING8 = 0x1e;
const BINARY = 0x102;

interface Converted {
  /** RFC 5322 form of the item. */
  readonly bytes: Uint8Array;
  /** Something was damaged or beyond a limit. */
  readonly isPartial: boolean;
}

/** Undefined when the bytes are no TNEF. Never throws. */
export function convertTnef(bytes: Uint8Array): Converted | undefined {
  const item = readTnef(bytes, 0);
  if (item === undefined) return undefined;
  const { bytes: rendered, isPartial } = renderItem(item);
  return { bytes: rendered, isPartial };
}

function readTnef(bytes: Uint8Array, depth: number): OutlookItem | undefined {
  if (u32(bytes, 0) !== SIGNATURE || depth > DEPTH) return undefined;
  const properties = new Properties();
  let recipients: readonly Properties[] = [];
  const attachments: { properties: Properties; item?: OutlookItem }[] = [];
  const older: [id: number, type: number, data: Uint8Array][] = [];
  let isPartial = false;
  for (let at = 6, count = 0; at + 9 <= bytes.length; count += 1) {
    if (count >= ATTRIBUTES) {
      isPartial = true;
      break;
    }
    const id = u16(bytes, at + 1);
    const cursor: Cursor = { at: 0 };
    const size = u32(bytes, at + 5);
    const data = bytes.subarray(at + 9, at + 9 + size);
    at += 9 + size + 2; // and a sum
    if (data.length < size) isPartial = true;
    // a file begins with how it is drawn; one that lacks it, or has two contents, is one more
    const isContent = id === attribute.attachData;
    if (
      isContent &&
      (attachments.length === 0 || attachments.at(-1)?.properties.binary(property.attachData) !== undefined)
    )
      if (attachments.length < ATTACHMENTS) attachments.push({ properties: new Properties() });
    const last = attachments.at(-1)?.properties;
    if (id === attribute.codePage) properties.codePage = u32(data, 0);
    else if (id === attribute.properties) readProperties(data, cursor, properties);
    else if (id === attribute.recipients) recipients = readRecipients(data, cursor, properties.codePage);
    else if (id === attribute.subject) older.push([property.subject, STRING8, data]);
    else if (id === attribute.messageId)
      continue; // an identifier of MAPI's own
    else if (id === attribute.body) older.push([property.body, STRING8, data]);
    else if (id === attribute.attachRendering) {
      if (attachments.length >= ATTACHMENTS) {
        isPartial = true;
        break;
      }
      const own = new Properties();
      own.codePage = properties.codePage;
      attachments.push({ properties: own });
    } else if (last === undefined) continue;
    else if (id === attribute.attachTitle) last.set(property.attachName, STRING8, data);
    else if (id === attribute.attachData) last.set(property.attachData, BINARY, data);
    else if (id === attribute.attachProperties) {
      const inner = readProperties(data, cursor, last);
      const item = inner === undefined ? undefined : readTnef(inner, depth + 1);
      const one = attachments.at(-1);
      if (item !== undefined && one !== undefined) one.item = item;
      else if (inner !== undefined) last.set(property.attachData, BINARY, inner);
    }
    if (cursor.isCut === true) isPartial = true;
  }
  // the older attributes say the same with less; a property that is there counts
  for (const [id, type, data] of older) properties.set(id, type, data);
  return { properties, recipients, attachments: attachments satisfies OutlookAttachment[], isPartial };
}

/** A place in a list of properties, and whether one of them was longer than the list, or there are more than are read. */
interface Cursor {
  at: number;
  isCut?: true;
}

function readRecipients(data: Uint8Array, cursor: Cursor, codePage: number): Properties[] {
  const all = u32(data, 0);
  const rows = Math.min(all, ATTACHMENTS);
  if (rows < all) cursor.isCut = true;
  cursor.at = 4;
  const recipients: Properties[] = [];
  for (let row = 0; row < rows && cursor.at < data.length; row += 1) {
    const properties = new Properties();
    properties.codePage = codePage;
    readProperties(data, cursor, properties);
    recipients.push(properties);
  }
  return recipients;
}

/**
 * §2.1.3.4: a list of properties; values are padded to four bytes.
 * @returns the content of an embedded message, where there is one
 */
function readProperties(data: Uint8Array, cursor: Cursor, into: Properties): Uint8Array | undefined {
  let inner: Uint8Array | undefined;
  const all = u32(data, cursor.at);
  const count = Math.min(all, ATTRIBUTES);
  if (count < all) cursor.isCut = true;
  cursor.at += 4;
  for (let i = 0; i < count && cursor.at + 4 <= data.length; i += 1) {
    const type = u16(data, cursor.at);
    const id = u16(data, cursor.at + 2);
    cursor.at += 4;
    // §2.1.3.4.1: numbers from 0x8000 on have a name
    if (id >= 0x8000) {
      const isText = u32(data, cursor.at + 16) === 1;
      cursor.at += 24;
      if (isText) cursor.at += padded(u32(data, cursor.at - 4));
    }
    const base = type & 0xfff;
    const isVariable = base === STRING8 || base === 0x1f || base === BINARY || base === 0x0d;
    const values = isVariable || (type & 0x1000) !== 0 ? u32(data, cursor.at) : 1;
    if (isVariable || (type & 0x1000) !== 0) cursor.at += 4;
    for (let value = 0; value < values && cursor.at < data.length; value += 1) {
      const size = isVariable ? u32(data, cursor.at) : fixedSize(base);
      if (isVariable) cursor.at += 4;
      const bytes = data.subarray(cursor.at, cursor.at + size);
      if (bytes.length < size) cursor.isCut = true;
      cursor.at += padded(size);
      if (value > 0) continue;
      // an object begins with the id of its interface (16 bytes)
      if (base === 0x0d && id === property.attachData) inner = bytes.subarray(16);
      else into.set(id, base, bytes);
    }
  }
  return inner;
}

/** Not by bits: a length of two gigabytes would turn negative, and the reader back. */
const padded = (size: number): number => Math.ceil(size / 4) * 4;

/** [MS-OXCDATA] §2.11.1; a GUID has 16, times, doubles and long numbers 8. */
function fixedSize(type: number): number {
  if (type === 0x48) return 16;
  return type === 0x05 || type === 0x06 || type === 0x07 || type === 0x14 || type === 0x40 ? 8 : 4;
}
