/** Outlook's `.msg` ([MS-OXMSG]): an item as storages and streams of a compound file. */
import type { CompoundFile } from '../compound-file.ts';
import { u16, u32 } from '../octets.ts';
import { type OutlookAttachment, type OutlookItem, Properties } from './item.ts';
import { property } from './property.ts';

/** Messages in messages; the reader of mails has the same limit. */
const DEPTH = 10;
/** Recipients and attachments of one item; Outlook itself makes no more than 2,048. */
const MEMBERS = 2048;

/** @param path of the storage that the item lies in; the whole file's is empty */
export function readItem(file: CompoundFile, path = '', depth = 0): OutlookItem {
  // [MS-OXMSG] §2.4.1: the header of the property stream has 32 bytes at the top, 24 in a message inside, 8 elsewhere
  const properties = readProperties(file, path, depth === 0 ? 32 : 24, 0);
  const recipients: Properties[] = [];
  const attachments: OutlookAttachment[] = [];
  for (const child of file.childrenOf(path)) {
    if (!child.isStorage) continue;
    const name = child.name.toLowerCase();
    const isRecipient = name.startsWith('__recip_version1.0_');
    if (!isRecipient && !name.startsWith('__attach_version1.0_')) continue;
    if ((isRecipient ? recipients : attachments).length >= MEMBERS) file.isPartial = true;
    else if (isRecipient) recipients.push(readProperties(file, child.path, 8, properties.codePage));
    else attachments.push(readAttachment(file, child.path, properties.codePage, depth));
  }
  return { properties, recipients, attachments };
}

function readAttachment(file: CompoundFile, path: string, codePage: number, depth: number): OutlookAttachment {
  const properties = readProperties(file, path, 8, codePage);
  const inner = file.find(`${path}/__substg1.0_3701000D`);
  if (inner?.isStorage !== true) return { properties };
  // §2.2.2.1: a message inside is a storage with properties; one without is an object that was put into the letter
  if (file.find(`${inner.path}/__properties_version1.0`) === undefined)
    return { properties, object: file.storageAsFile(inner) };
  if (depth + 1 < DEPTH) return { properties, item: readItem(file, inner.path, depth + 1) };
  file.isPartial = true;
  return { properties };
}

const VARIABLE = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/i;

function readProperties(file: CompoundFile, path: string, header: number, codePage: number): Properties {
  const properties = new Properties();
  const fixed = file.stream(path === '' ? '__properties_version1.0' : `${path}/__properties_version1.0`);
  // §2.4.2: tag, flags, and a value of at most eight bytes
  for (let at = header; at + 16 <= fixed.length; at += 16) {
    const type = u16(fixed, at);
    if (type < 0x100 && type !== 0x1e && type !== 0x1f && type !== 0x0d)
      properties.set(u16(fixed, at + 2), type, fixed.subarray(at + 8, at + 16));
  }
  properties.codePage =
    codePage || properties.number(property.messageCodePage) || properties.number(property.internetCodePage) || 0;
  for (const child of file.childrenOf(path)) {
    if (child.isStorage) continue;
    const tag = VARIABLE.exec(child.name);
    if (tag !== null)
      properties.set(Number.parseInt(tag[1] ?? '', 16), Number.parseInt(tag[2] ?? '', 16), file.stream(child));
  }
  return properties;
}

/** Whether a compound file is an item of Outlook. */
export function isItem(file: CompoundFile): boolean {
  return file.find('__properties_version1.0') !== undefined && u32(file.stream('__properties_version1.0'), 0) === 0;
}
