/** Opens the gzip and ZIP files in which receivers send their reports. */
import type { Unpack } from '../../message/report-files.ts';
import { openGzip } from '../../unpack/archive/gzip.ts';
import { openZip } from '../../unpack/archive/zip-member.ts';
import type { Finds } from '../../unpack/finds.ts';
import { machine } from '../machine.ts';

/** Unpacked bytes of one file; the longest reports of large receivers have some megabytes. */
const BYTES = 32 * 1024 * 1024;
/** Files of one archive; a report is the only one. */
const FILES = 4;

export const unpack: Unpack = (bytes) => {
  const files: Uint8Array[] = [];
  let left = BYTES;
  const nothing = (): void => undefined;
  const finds: Finds = {
    machine,
    passwords: () => [],
    mayTry: () => false,
    room: () => (files.length < FILES ? left : 0),
    over: nothing,
    file: (_, content) => {
      left = Math.max(0, left - content.length);
      files.push(content);
    },
    closed: nothing,
    picture: nothing,
    text: nothing,
    sign: nothing,
    link: nothing,
    unread: nothing,
    encrypted: nothing,
    unlocked: nothing,
  };
  if (bytes[0] === 0x1f) openGzip(bytes, '', finds);
  else openZip(bytes, finds);
  return files;
};
