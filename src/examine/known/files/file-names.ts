/** What the ending of a file name makes a computer do. As of 2026-12-01; source: Microsoft's and Google's lists of blocked attachments. */

import { once } from '../../../message/once.ts';

interface Endings {
  has(ending: string): boolean;
}

function words(list: string): Endings {
  const all = once(() => new Set(list.split(' ')));
  return { has: (ending) => all().has(ending) };
}

/**
 * Opened, they open what is written in them: a page, a folder of a stranger's server, or a program there. Windows: `.url` and `.website`
 * (Internet shortcuts), libraries and searches of the Explorer ([MS-LIBR], OpenSearch); macOS: Internet locations, of which `.fileloc`
 * and `.inetloc` open programs by `file:` as well (SSD Secure Disclosure, September 2021).
 */
const LEADING = 'url website webloc inetloc fileloc library-ms search-ms searchconnector-ms';
/** Windows: programs, installers, scripts, shortcuts, and what the shell takes commands from (Microsoft's list of blocked attachments). */
const OF_WINDOWS =
  'exe scr com bat cmd pif cpl msi msp msix appx appxbundle msu vbs vbe js jse wsf wsh wsc ws sct ps1 psm1 ps1xml hta lnk reg jar jnlp dll ocx sys drv inf ins isp gadget application xll ade adp mde mdb settingcontent-ms chm hlp scf iqy slk desktop command app pkg dmg run vb vbscript cs py pyc pyz sh bash apk xpi crx diagcab appref-ms appcontent-ms appinstaller msc msh mst rdp theme themepack deskthemepack pyw shb shs wll diagcfg printerexport webpnp xnk';
/**
 * Office: databases of Access with code in them (the same list); queries of Excel that fetch what a server answers (`.iqy` and its kin); an
 * add-in that installs itself (`.vsto`, ClickOnce). Windows: a package that sets up a computer (`.ppkg`), an address card whose links run
 * (`.contact`, ZDI-19-013), a sandbox with commands (`.wsb`), what a database is reached by (`.udl`).
 */
const OF_OFFICE =
  'accde mda mdt mdw mdz mad maf mam maq mau mav maw dqy oqy rqy vsto ppkg contact wsb udl xbap vsw vsmacros hpj cdxml pssc msh1 msh2 mshxml msh1xml msh2xml ps2 ps2xml psc1 psc2 psdm1 pyo pyzw fxp';
/**
 * macOS: settings of the Terminal with a command that runs (`.terminal`), AppleScript, what Automator does. Linux: packages whose scripts run as
 * root when they are installed, and what names one to install.
 */
const OF_OTHERS = 'terminal scpt scptd applescript wflow deb rpm flatpakref snap ksh csh';
const PROFILES = 'mobileconfig ovpn pbk';

/** Opened, they run or install something, or lead to what does. */
export const executableEndings = words([LEADING, OF_WINDOWS, OF_OFFICE, OF_OTHERS, PROFILES].join(' '));
export const leadingEndings = words(LEADING);
/** Of these, what runs nothing: it hands settings over, such as the way of a computer's traffic. */
export const profileEndings = words(PROFILES);
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
