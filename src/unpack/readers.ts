/** Which reader opens which form. */

import { openArj } from './archive/arj.ts';
import { openBinhex } from './archive/binhex.ts';
import { openBzip2 } from './archive/bzip2.ts';
import { openCab } from './archive/cab.ts';
import { openCompress } from './archive/compress.ts';
import { innerName, openGzip } from './archive/gzip.ts';
import { openInstaller } from './archive/installer.ts';
import { openIso } from './archive/iso.ts';
import { byOthers, elseByOthers } from './archive/other.ts';
import { openLha, openRar } from './archive/rar.ts';
import { openLzma, openSevenZip, openXz } from './archive/seven-zip.ts';
import { openTar } from './archive/tar.ts';
import { openZip } from './archive/zip-member.ts';
import type { Finds } from './finds.ts';
import { openCalendar } from './ics.ts';
import { openShortcut } from './lnk.ts';
import { hidesZip } from './magic/tail.ts';
import { readMagic } from './magic.ts';
import { openMail, openMsg, openTnef } from './mail.ts';
import { openActiveMime, openOfficeXml } from './office/active-mime.ts';
import { openOle } from './office/ole-document.ts';
import { openOneNote } from './office/onenote.ts';
import { openOoxml } from './office/ooxml.ts';
import { openOpenDocument } from './office/open-document.ts';
import { openPage, openPicture } from './page.ts';
import { openPdf } from './pdf.ts';
import { isPlainText, isTextName, openText } from './plain-text.ts';
import { openRtf } from './rtf.ts';
import { openScript, scriptEnding } from './script.ts';

/** Forms that have a reader, by media type (`magic.ts`). */
const readers: Readonly<Record<string, (bytes: Uint8Array, finds: Finds, name: string) => void>> = {
  'application/zip': elseByOthers(openZip, ['method']),
  'application/vnd.openxmlformats-officedocument': openOoxml,
  'application/vnd.oasis.opendocument': openOpenDocument,
  'application/epub+zip': elseByOthers(openZip, ['method']),
  'application/x-ole-storage': openOle,
  'application/rtf': openRtf,
  'application/x-mso': openActiveMime,
  'application/xml': openOfficeXml,
  'application/pdf': openPdf,
  'application/gzip': (bytes, finds, name) => openGzip(bytes, name, finds),
  'application/x-7z-compressed': elseByOthers(openSevenZip, ['method', 'password']),
  'application/x-xz': elseByOthers((bytes, finds, name) => openXz(bytes, innerName(name), finds), ['method']),
  'application/x-lzma': openLzma,
  'application/x-bzip2': openBzip2,
  'application/x-compress': openCompress,
  'application/x-tar': openTar,
  'application/vnd.rar': elseByOthers(openRar, ['method', 'password']),
  'application/vnd.ms-cab-compressed': elseByOthers(openCab, ['method']),
  'application/x-arj': openArj,
  'application/x-lzh-compressed': elseByOthers(openLha, ['method']),
  'application/x-cpio': byOthers({ form: 'cpio' }),
  'application/x-ms-compress': byOthers({ form: 'mslz', isStream: true }),
  'application/zstd': byOthers({ form: 'zstd', isStream: true }),
  'application/x-lzip': byOthers({ isStream: true }),
  'application/x-ms-wim': byOthers({ form: 'wim' }),
  'application/x-xar': byOthers({ form: 'xar' }),
  'application/vnd.debian.binary-package': byOthers({ form: 'ar' }),
  'application/vnd.ms-htmlhelp': byOthers({ form: 'chm' }),
  'application/x-vhd': byOthers(),
  'application/x-disk-partition': byOthers(),
  'application/vnd.microsoft.portable-executable': openInstaller,
  'application/x-iso9660-image': openIso,
  'application/x-ms-shortcut': openShortcut,
  'application/onenote': openOneNote,
  'application/mac-binhex40': openBinhex,
  'message/rfc822': openMail,
  'application/vnd.ms-outlook': openMsg,
  'application/ms-tnef': openTnef,
  'text/calendar': openCalendar,
  'text/html': openPage,
  'image/svg+xml': openPicture,
};

/** Containers without a reader: what they hold is not known, which is said. */
const closedForms: ReadonlySet<string> = new Set(['application/x-ace-compressed', 'application/vnd.symbian.install']);

/** Endings by which a browser opens a page, whatever its first words are. */
const isPageName = (name: string): boolean => /\.(?:x?html?|shtml|xht)$/i.test(name.trim());

/** Whether there is something to open. */
export function isOpenable(type: string | undefined, name: string, bytes: Uint8Array): boolean {
  return (
    hidesZip(readMagic(bytes), bytes) ||
    (type !== undefined && (type in readers || closedForms.has(type))) ||
    scriptEnding(name) !== undefined ||
    (type === undefined && (isTextName(name) || isPageName(name)))
  );
}

/** Reads a file by the reader of its form, if it has one; `finds` gets what is in it. */
export function read(name: string, bytes: Uint8Array, finds: Finds): void {
  const magic = readMagic(bytes);
  const type = magic?.type;
  const reader = type === undefined ? undefined : readers[type];
  if (reader !== undefined) reader(bytes, finds, name);
  else if (type !== undefined && closedForms.has(type)) finds.unread('form');
  if (reader === undefined || type === 'application/xml') {
    const ending = scriptEnding(name);
    if (ending !== undefined) openScript(name, bytes, finds);
    else if ((type === undefined || type === 'application/xml') && isPageName(name)) openPage(bytes, finds);
    else if (type === undefined && isPlainText(bytes)) openText(bytes, finds);
  }
  // a picture, a page or a program with an archive behind it
  if (hidesZip(magic, bytes)) readers['application/zip']?.(bytes, finds, name);
}
