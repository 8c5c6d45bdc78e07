/** Small files of every form that is opened, for tests that change their bytes. */
import { gzipSync } from 'node:zlib';
import {
  harmlessProgram,
  makeCompound,
  makeLha,
  makeOoxml,
  makePackage,
  makePdf,
  makeRar,
  makeSevenZip,
  makeShortcut,
  makeTar,
  makeVbaProject,
  makeZip,
  packedText,
  pdfStream,
  vbaStreams,
  zerosInZstandard,
} from './containers.ts';
import { formPaper } from './form-paper.ts';
import { oldExcel, oldPowerPoint } from './old-office.ts';
import { makeMsg, makeTnef } from './outlook-items.ts';

const letter = {
  subject: 'subject',
  from: { name: 'A', address: 'a@example.com' },
  to: [{ name: 'B', address: 'b@example.org' }],
  text: 'text',
  html: '<p>html</p>',
  headers: 'From: a@example.com\r\nReceived: from x\r\n\tby y\r\n',
  attachments: [{ name: 'a.bin', data: Buffer.from('data') }],
};
const zip = makeZip([
  { name: 'a.txt', data: 'text '.repeat(50) },
  { name: 'b.bin', data: 'x', password: 'infected' },
  { name: 'c.bin', data: 'y', password: 'infected', aes: true },
  { name: 'd/e.zip', data: makeZip([{ name: 'f', data: 'g' }]), stored: true },
]);
/** One small file of each form. */
export const seeds: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['zip', zip],
  ['tgz', gzipSync(makeTar([{ name: 'a.zip', data: zip }]))],
  [
    'docm',
    makeOoxml([{ name: 'word/vbaProject.bin', data: makeVbaProject('Sub AutoOpen()\r\nShell "x"\r\nEnd Sub') }]),
  ],
  [
    'doc',
    makeCompound([
      { path: 'WordDocument', data: Buffer.alloc(64) },
      { path: '\x01Ole10Native', data: makePackage('a.exe', harmlessProgram) },
      ...vbaStreams('Macros/VBA/', [{ name: 'M', source: 'Sub A()' }]),
    ]),
  ],
  [
    'pdf',
    makePdf([
      '<< /OpenAction << /S /JavaScript /JS (x) >> >>',
      pdfStream('/Type /ObjStm', '<< /URI (http://a.example/) >>'),
    ]),
  ],
  ['form', formPaper({ lines: ['Pay', '口座'], link: 'https://a.example/' }, 'lines')],
  ['xls', oldExcel([{ rows: [['Pay', '口座']], boxes: ['box'], links: ['https://a.example/'] }])],
  ['ppt', oldPowerPoint([{ outline: 'Pay', box: '口座', footer: 'f' }], { links: ['https://a.example/'] })],
  ['rar', makeRar([{ name: 'a.exe', data: harmlessProgram }])],
  ['lzh', makeLha([{ name: Buffer.from('a.exe'), data: harmlessProgram }])],
  ['zst', zerosInZstandard(2)],
  [
    'bz2', // 45 MB of zeros
    Buffer.from('QlpoOTFBWSZTWckBtsgBWKtAIMAAEAAACCAAMMwFKaZSSFJsVJIUni7kinChIZIDbZA=', 'base64'),
  ],
  ['z', Buffer.from('1f9d9061c4c0215370204183061b3274085122458c192f6adc', 'hex')],
  [
    'hqx',
    Buffer.from(
      "(This file must be converted with BinHex 4.0)\n:#'0XB@dZCAKP!%9B43\"$E'&Y!!!!!!)J!!!!!EY969T3!!)!!!!%!!m!rrm!!,J:\n",
    ),
  ],
  [
    'eml',
    Buffer.from(
      'From a@example.com Thu Jul 31 13:49:50 2008\nFrom: a@example.com\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\nUEsDBAoAAAAAAA==\n\nFrom b@example.com Thu Jul 31 13:49:50 2008\nFrom: b@example.com\n\nhttps://a.example/\n',
    ),
  ],
  ['lnk', makeShortcut('a.exe', '/c b')],
  [
    'rtf',
    Buffer.from(
      '{\\rtf1{\\object{\\*\\objdata 0105000002000000080000005061636b61676500}}{\\*\\fldinst HYPERLINK "http://a.example"}}',
    ),
  ],
  ['ics', Buffer.from('BEGIN:VCALENDAR\r\nORGANIZER:mailto:a@example.com\r\nURL:https://a.example/\r\n')],
  [
    'html',
    Buffer.from(
      `<html><form action="https://a.example/"><input type=password></form><script>atob("${'QUJD'.repeat(400)}")</script>`,
    ),
  ],
  [
    'cab',
    Buffer.from(
      '4d53434600000000800000000000000040000000000000000301010001000000000000004c0000000100010004000000000000000000000000002000612e7478740000000000040004007465787400'.padEnd(
        256,
        '0',
      ),
      'hex',
    ),
  ],
  [
    'rar',
    Buffer.from(
      `526172211a0700${'cf907300000d00000000000000'}${'00007480002800040000000400000002000000000000001430050020000000612e747874'}74657874`,
      'hex',
    ),
  ],
  ['arj', Buffer.from('60ea220022', 'hex')],
  ['lzh', Buffer.from(`1e002d6c68302d0400000004000000000000002000052e612e7478740000000074657874`, 'hex')],
  [
    'one',
    Buffer.concat([
      Buffer.from('e4525c7b8cd8a74d', 'hex'),
      Buffer.from('e716e3bd65261145a4c48d4d0b7a9eac', 'hex'),
      Buffer.alloc(40),
    ]),
  ],
  ['iso', isoOf()],
  ['7z', makeSevenZip('a.txt', packedText.lzma, packedText.plain.length, '030101', '5d00000100')],
  ['xz', packedText.xz],
  ['msg', makeMsg(letter)],
  ['tnef', makeTnef(letter)],
];

/** One file in the root of an image. */
export function isoOf(): Buffer {
  const image = Buffer.alloc(22 * 2048);
  image.write('\x01CD001\x01', 16 * 2048, 'latin1');
  const record = (at: number, sector: number, size: number, name: string, flags = 0): void => {
    image[at] = 34 + name.length;
    image.writeUInt32LE(sector, at + 2);
    image.writeUInt32LE(size, at + 10);
    image[at + 25] = flags;
    image[at + 32] = name.length;
    image.write(name, at + 33, 'latin1');
  };
  record(16 * 2048 + 156, 20, 2048, '\0', 2);
  record(20 * 2048, 21, 5, 'A.EXE;1');
  image.write('MZabc', 21 * 2048);
  return image;
}
