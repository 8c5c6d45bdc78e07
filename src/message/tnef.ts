/** TNEF ([MS-OXTNEF]), the `winmail.dat` of Exchange: an item of Outlook as a stream of attributes. */

import { type OutlookAttachment, type OutlookItem, Properties } from './msg/item.ts';
import { property } from './msg/property.ts';
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
  const item = new Item(depth);
  for (let at = 6, count = 0; at + 9 <= bytes.length; count += 1) {
    const size = u32(bytes, at + 5);
    const data = bytes.subarray(at + 9, at + 9 + size);
    if (data.length < size) item.isPartial = true;
    if (count >= ATTRIBUTES || !item.take(u16(bytes, at + 1), data)) {
      item.isPartial = true;
      break;
    }
    at += 9 + size + 2; // and a sum
  }
  return item.whole();
}

/** An item as its attributes make it, one after the other. */
class Item {
  isPartial = false;
  readonly #depth: number;
  readonly #properties = new Properties();
  #recipients: readonly Properties[] = [];
  readonly #attachments: { properties: Properties; item?: OutlookItem }[] = [];
  /** Attributes that say the same as properties with less; a property that is there counts. */
  readonly #older: [id: number, data: Uint8Array][] = [];

  constructor(depth: number) {
    this.#depth = depth;
  }

  /** @returns false where no more attachments are taken */
  take(id: number, data: Uint8Array): boolean {
    switch (id) {
      case attribute.codePage:
        this.#properties.codePage = u32(data, 0);
        return true;
      case attribute.properties:
        this.#read((cursor) => readProperties(data, cursor, this.#properties));
        return true;
      case attribute.recipients:
        this.#read((cursor) => {
          this.#recipients = readRecipients(data, cursor, this.#properties.codePage);
        });
        return true;
      case attribute.subject:
        this.#older.push([property.subject, data]);
        return true;
      case attribute.body:
        this.#older.push([property.body, data]);
        return true;
      case attribute.attachRendering:
        return this.#attach(this.#properties.codePage);
      case attribute.attachTitle:
        this.#attachments.at(-1)?.properties.set(property.attachName, STRING8, data);
        return true;
      case attribute.attachData:
        this.#content(data);
        return true;
      case attribute.attachProperties:
        this.#describe(data);
        return true;
      default:
        return true;
    }
  }

  whole(): OutlookItem {
    for (const [id, data] of this.#older) this.#properties.set(id, STRING8, data);
    return {
      properties: this.#properties,
      recipients: this.#recipients,
      attachments: this.#attachments satisfies OutlookAttachment[],
      isPartial: this.isPartial,
    };
  }

  #read<T>(list: (cursor: Cursor) => T): T {
    const cursor: Cursor = { at: 0 };
    const found = list(cursor);
    if (cursor.isCut === true) this.isPartial = true;
    return found;
  }

  #attach(codePage?: number): boolean {
    if (this.#attachments.length >= ATTACHMENTS) return false;
    const properties = new Properties();
    if (codePage !== undefined) properties.codePage = codePage;
    this.#attachments.push({ properties });
    return true;
  }

  /** A file begins with how it is drawn; one that lacks it, or has two contents, is one more. */
  #content(data: Uint8Array): void {
    const last = this.#attachments.at(-1);
    if (last === undefined || last.properties.binary(property.attachData) !== undefined) this.#attach();
    this.#attachments.at(-1)?.properties.set(property.attachData, BINARY, data);
  }

  #describe(data: Uint8Array): void {
    const last = this.#attachments.at(-1);
    if (last === undefined) return;
    const inner = this.#read((cursor) => readProperties(data, cursor, last.properties));
    const item = inner === undefined ? undefined : readTnef(inner, this.#depth + 1);
    if (item !== undefined) last.item = item;
    else if (inner !== undefined) last.properties.set(property.attachData, BINARY, inner);
  }
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
