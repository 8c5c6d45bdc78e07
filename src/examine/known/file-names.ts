/** What the ending of a file name makes a computer do. As of 2026-11-21; source: Microsoft's and Google's lists of blocked attachments. */

import { once } from '../../message/once.ts';

interface Endings {
  has(ending: string): boolean;
}

function words(list: string): Endings {
  const all = once(() => new Set(list.split(' ')));
  return { has: (ending) => all().has(ending) };
}

/** Opened, they run or install something. */
export const executableEndings = words(
  'exe scr com bat cmd pif cpl msi msp msix appx appxbundle msu vbs vbe js jse wsf wsh wsc ws sct ps1 psm1 ps1xml hta lnk reg jar jnlp dll ocx sys drv inf ins isp gadget application xll ade adp mde mdb url settingcontent-ms chm hlp scf library-ms search-ms website iqy slk desktop command app pkg dmg run vb vbscript cs py pyc pyz sh bash apk xpi crx diagcab mobileconfig searchconnector-ms appref-ms appcontent-ms appinstaller msc msh mst rdp theme themepack deskthemepack pyw shb shs wll diagcfg printerexport webpnp xnk',
);
/** Of these, what runs nothing: it hands settings over. */
export const profileEndings = words('mobileconfig');
/** Opened, they appear as a disk whose files carry no mark of the web. */
export const diskEndings = words('iso img vhd vhdx udf daa');
/** Office files made to carry macros. */
export const macroEndings = words('docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm accdb');
/** Pages that open in the browser. */
export const pageEndings = words('html htm shtml xhtml xht mht mhtml svg');
/** Opened, they are shown as the text that they are, whatever else that text could be. */
export const textEndings = words('txt text csv tsv log md');
/** What people send each other to read. */
export const documentEndings = words(
  'pdf doc docx xls xlsx ppt pptx txt rtf csv jpg jpeg png gif bmp tif tiff mp3 mp4 avi mov wav odt ods jtd eml msg zip',
);

/** Right-to-left override and its kin turn the ending round for the eye: `gpj.exe` is shown for `exe.jpg`. */
export const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

/** The endings of a name, last first, lower case; trailing dots and spaces, which Windows drops, are not one. */
export function endingsOf(name: string): string[] {
  // programs in C end a name at NUL; behind a colon NTFS has other content of the same file
  const whole = name.includes('\0') ? name.slice(0, name.indexOf('\0')) : name;
  const base = whole
    .slice(-260)
    .toLowerCase()
    .replace(/::\$data$/, '');
  let end = base.length;
  while (end > 0 && (base.charCodeAt(end - 1) === 46 || base.charCodeAt(end - 1) <= 32)) end--;
  const pieces = base.slice(0, end).split('.');
  return pieces
    .slice(1)
    .reverse()
    .map((piece) => piece.trim())
    .slice(0, 4);
}

/** The last ending, or an empty text. */
export function endingOf(name: string): string {
  return endingsOf(name)[0] ?? '';
}
