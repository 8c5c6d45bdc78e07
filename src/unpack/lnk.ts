/** Windows shortcuts ([MS-SHLLINK]): what a double click starts, and with which words. */
import { latin1, u16, u32 } from '../message/octets.ts';
import type { Finds } from './finds.ts';
import { readMacroWords } from './office/macro-words.ts';

/** Characters of one string; Windows itself takes 4,096 of the arguments, and attackers push them out of sight with spaces. */
const STRING = 16_384;

/** Bytes behind the end that are more than filling. */
const BEHIND = 64;

export function openShortcut(bytes: Uint8Array, finds: Finds): void {
  const flags = u32(bytes, 20);
  let at = 76;
  let target = '';
  // §2.2: the list of what the shell walks through
  if ((flags & 1) !== 0) {
    target = targetOfList(bytes, at + 2, at + 2 + u16(bytes, at));
    at += 2 + u16(bytes, at);
  }
  // §2.3: where the file is
  if ((flags & 2) !== 0) {
    const size = u32(bytes, at);
    const path = u32(bytes, at + 16);
    if ((u32(bytes, at + 8) & 1) !== 0 && path < size) target = ansi(bytes, at + path, at + size);
    at += size;
  }
  // §2.4: name, relative path, folder, arguments, icon
  const strings: string[] = [];
  for (let bit = 2; bit < 7; bit += 1) {
    if ((flags & (1 << bit)) === 0) strings.push('');
    else {
      const length = u16(bytes, at);
      const isWide = (flags & 0x80) !== 0;
      strings.push(
        isWide
          ? utf16(bytes, at + 2, Math.min(length, STRING))
          : latin1(bytes, at + 2, at + 2 + Math.min(length, STRING)),
      );
      at += 2 + length * (isWide ? 2 : 1);
    }
  }
  const [, relative = '', , words = ''] = strings;
  // §2.5.4: the target with its variables, as a block of its own
  for (let blocks = 0; blocks < 32 && u32(bytes, at) >= 8; blocks += 1) {
    if (u32(bytes, at + 4) === 0xa0000001) target = utf16(bytes, at + 8 + 260, 260).split('\0', 1)[0] || target;
    at += u32(bytes, at);
  }
  // §2: the end is four bytes of nothing; what stands behind is taken up by the command
  const rest = bytes.subarray(at + 4);
  if (u32(bytes, at) < 4 && rest.length > BEHIND) {
    const room = finds.room('behind', rest.length);
    if (room > 0) finds.file('behind', rest.subarray(0, room), 'carved');
  }
  finds.sign('shortcut-target', target || relative);
  if (words.trim() !== '') {
    // as spaces push them out of sight, the words are shown without
    finds.sign('shortcut-arguments', words.replace(/\s{1,16384}/g, ' ').trim());
    readMacroWords('arguments', words, finds);
  }
}

function ansi(bytes: Uint8Array, from: number, to: number): string {
  const text = latin1(bytes, from, Math.min(to, from + STRING));
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function utf16(bytes: Uint8Array, from: number, units: number): string {
  let text = '';
  for (let i = 0; i < units && from + 2 * i + 1 < bytes.length; i += 1)
    text += String.fromCharCode(u16(bytes, from + 2 * i));
  return text;
}

/** §2.2.2, and the shell's own items: the long name of a file stands in UTF-16 at the end of its item. */
function targetOfList(bytes: Uint8Array, from: number, to: number): string {
  const names: string[] = [];
  for (let at = from, items = 0; items < 64 && at + 2 < to; items += 1) {
    const size = u16(bytes, at);
    if (size < 3) break;
    const kind = (bytes[at + 2] ?? 0) & 0x70;
    if (kind === 0x20) names.push(ansi(bytes, at + 3, at + size));
    else if (kind === 0x30) names.push(longName(bytes, at, at + size) ?? ansi(bytes, at + 14, at + size));
    at += size;
  }
  return names.join('\\').replaceAll('\\\\', '\\');
}

/** The block with the signature 0xbeef0004 holds the name in full. */
function longName(bytes: Uint8Array, from: number, to: number): string | undefined {
  for (let at = from + 14; at + 8 < to; at += 1) {
    if (u32(bytes, at) !== 0xbeef0004) continue;
    const name = utf16(bytes, at + (u16(bytes, at - 2) >= 9 ? 42 : 16), 260).split('\0', 1)[0];
    return name === '' ? undefined : name;
  }
  return undefined;
}
