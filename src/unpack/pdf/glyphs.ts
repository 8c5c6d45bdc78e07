/**
 * The characters that glyphs are named for (Adobe Glyph List, the names of Latin text), and the encodings of fonts without a table
 * (ISO 32000-1 Annex D).
 */
import { native } from '../../message/charset/native.ts';
import { once } from '../../message/once.ts';

const NAMED =
  'space:0020 exclam:0021 quotedbl:0022 numbersign:0023 dollar:0024 percent:0025 ampersand:0026 quotesingle:0027 parenleft:0028 parenright:0029 asterisk:002a plus:002b comma:002c hyphen:002d minus:2212 period:002e slash:002f zero:0030 one:0031 two:0032 three:0033 four:0034 five:0035 six:0036 seven:0037 eight:0038 nine:0039 colon:003a semicolon:003b less:003c equal:003d greater:003e question:003f at:0040 bracketleft:005b backslash:005c bracketright:005d asciicircum:005e underscore:005f grave:0060 braceleft:007b bar:007c braceright:007d asciitilde:007e exclamdown:00a1 cent:00a2 sterling:00a3 currency:00a4 yen:00a5 brokenbar:00a6 section:00a7 dieresis:00a8 copyright:00a9 ordfeminine:00aa guillemotleft:00ab logicalnot:00ac sfthyphen:00ad registered:00ae macron:00af degree:00b0 plusminus:00b1 acute:00b4 mu:00b5 paragraph:00b6 periodcentered:00b7 middot:00b7 cedilla:00b8 ordmasculine:00ba guillemotright:00bb onequarter:00bc onehalf:00bd threequarters:00be questiondown:00bf AE:00c6 Eth:00d0 multiply:00d7 Oslash:00d8 Thorn:00de germandbls:00df ae:00e6 eth:00f0 divide:00f7 oslash:00f8 thorn:00fe dotlessi:0131 dotlessj:0237 Lslash:0141 lslash:0142 OE:0152 oe:0153 florin:0192 quoteleft:2018 quoteright:2019 quotesinglbase:201a quotedblleft:201c quotedblright:201d quotedblbase:201e dagger:2020 daggerdbl:2021 bullet:2022 ellipsis:2026 perthousand:2030 guilsinglleft:2039 guilsinglright:203a fraction:2044 Euro:20ac euro:20ac trademark:2122 endash:2013 emdash:2014 nbspace:00a0 nonbreakingspace:00a0 visiblespace:0020 arrowright:2192 checkmark:2713';
const ACCENTS =
  'grave:0300 acute:0301 circumflex:0302 tilde:0303 dieresis:0308 ring:030a cedilla:0327 caron:030c breve:0306 macron:0304 ogonek:0328 dotaccent:0307 hungarumlaut:030b';
const LIGATURES: readonly (readonly [name: string, letters: string])[] = [
  ['ff', 'ff'],
  ['fi', 'fi'],
  ['fl', 'fl'],
  ['ffi', 'ffi'],
  ['ffl', 'ffl'],
  ['st', 'st'],
];

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((one) => {
    const [name = '', code = ''] = one.split(':');
    return [name, String.fromCharCode(Number.parseInt(code, 16))];
  });

const glyphs = once(() => ({
  named: new Map<string, string>([...pairs(NAMED), ...LIGATURES]),
  accents: new Map<string, string>(pairs(ACCENTS)),
}));

/** What a glyph's name stands for; undefined for names of pictures and of numbers in a font (`g17`). */
export function letterNamed(written: string): string | undefined {
  const dot = written.indexOf('.');
  const name = dot > 0 ? written.slice(0, dot) : written;
  const { named, accents } = glyphs();
  const known = named.get(name);
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(name)) return name;
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }
  const accent = accents.get(name.slice(1));
  return accent !== undefined && /^[A-Za-z]/.test(name) ? `${name.charAt(0)}${accent}`.normalize('NFC') : undefined;
}

/** §D.2, the upper half of the standard encoding by code. */
const STANDARD =
  'a1:exclamdown a2:cent a3:sterling a4:fraction a5:yen a6:florin a7:section a8:currency a9:quotesingle aa:quotedblleft ab:guillemotleft ac:guilsinglleft ad:guilsinglright ae:fi af:fl b1:endash b2:dagger b3:daggerdbl b4:periodcentered b6:paragraph b7:bullet b8:quotesinglbase b9:quotedblbase ba:quotedblright bb:guillemotright bc:ellipsis bd:perthousand bf:questiondown d0:emdash e1:AE e3:ordfeminine e8:Lslash e9:Oslash ea:OE eb:ordmasculine f1:ae f5:dotlessi f8:lslash f9:oslash fa:oe fb:germandbls';

const bases = once(() => {
  const of = (charset: string): readonly string[] =>
    Array.from({ length: 256 }, (_, code) => (code < 32 ? '' : native(charset).decode(Uint8Array.of(code))));
  const standard = Array.from({ length: 256 }, (_, code) =>
    code === 0x27 ? '\u2019' : code === 0x60 ? '\u2018' : code >= 32 && code < 127 ? String.fromCharCode(code) : '',
  );
  for (const one of STANDARD.split(' ')) {
    const [code = '', name = ''] = one.split(':');
    standard[Number.parseInt(code, 16)] = letterNamed(name) ?? '';
  }
  return { win: of('windows-1252'), mac: of('macintosh'), standard };
});

/** The characters of the 256 codes of a named encoding; undefined for a name that is none. */
export function encodingNamed(name: string | undefined): readonly string[] | undefined {
  switch (name) {
    case 'WinAnsiEncoding':
    case 'PDFDocEncoding':
      return bases().win;
    case 'MacRomanEncoding':
      return bases().mac;
    case 'StandardEncoding':
      return bases().standard;
    default:
      return undefined;
  }
}
