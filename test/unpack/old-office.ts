/** Workbooks of Excel 5 to 2003 and slides of PowerPoint 97 to 2003, as their programs write them. */
import { makeCompound } from './containers.ts';
import { shiftJis } from './paper.ts';

const u16 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [i, number] of numbers.entries()) bytes.writeUInt16LE(number & 0xffff, 2 * i);
  return bytes;
};
const u32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [i, number] of numbers.entries()) bytes.writeUInt32LE(number >>> 0, 4 * i);
  return bytes;
};
const isNarrow = (text: string): boolean => !/[^\u0000-\u00ff]/.test(text);
const letters = (text: string): Buffer => Buffer.from(text, isNarrow(text) ? 'latin1' : 'utf16le');

/** A record of Excel. */
export const biff = (type: number, ...data: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(type, body.length), body]);
};

/** Flags and letters, as they stand behind the length. */
const flagged = (text: string): Buffer => Buffer.concat([Buffer.from([isNarrow(text) ? 0 : 1]), letters(text)]);
export const unicode = (text: string): Buffer => Buffer.concat([u16(text.length), flagged(text)]);

/**
 * The shared strings: records of at most `most` bytes; where a text goes on in the next, its letters may have another width there.
 * @param rich texts whose number is even carry runs of looks and a reading, as those of Japanese Excel do
 */
export function sharedStrings(texts: readonly string[], { most = 8224, rich = false } = {}): Buffer {
  const records: Buffer[] = [];
  let room: Buffer[] = [u32(texts.length, texts.length)];
  const used = (): number => room.reduce((sum, one) => sum + one.length, 0);
  const flush = (): void => {
    records.push(biff(records.length === 0 ? 0xfc : 0x3c, ...room));
    room = [];
  };
  for (const [i, text] of texts.entries()) {
    const isRich = rich && i % 2 === 0;
    const looks = isRich ? Buffer.alloc(8, 3) : Buffer.alloc(0);
    const reading = isRich ? Buffer.alloc(10, 0x41) : Buffer.alloc(0);
    if (used() + 9 > most) flush();
    let left = text;
    const first = left.slice(0, 1);
    room.push(u16(text.length), Buffer.from([(isNarrow(first) ? 0 : 1) | (isRich ? 12 : 0)]));
    if (isRich) room.push(u16(2), u32(reading.length));
    let isWide = !isNarrow(first);
    while (left !== '') {
      // as many letters of one width as there is room for; of another width only behind a break
      const unit = isWide ? 2 : 1;
      const space = Math.floor((most - used()) / unit);
      let piece = left.slice(0, Math.max(0, space));
      if (!isWide && !isNarrow(piece)) piece = piece.slice(0, piece.search(/[^\u0000-\u00ff]/));
      room.push(Buffer.from(piece, isWide ? 'utf16le' : 'latin1'));
      left = left.slice(piece.length);
      if (left === '') break;
      flush();
      isWide = !isNarrow(left.slice(0, most));
      room.push(Buffer.from([isWide ? 1 : 0]));
    }
    for (const byte of Buffer.concat([looks, reading])) {
      if (used() >= most) flush();
      room.push(Buffer.from([byte]));
    }
  }
  flush();
  return Buffer.concat(records);
}

interface OldSheet {
  /** Cells of a row, by rows. */
  readonly rows?: readonly (readonly string[])[];
  readonly boxes?: readonly string[];
  readonly links?: readonly string[];
  readonly header?: string;
  /** 1 hidden, 2 hidden for good. */
  readonly state?: number;
  /** Records that stand between beginning and end, as they are. */
  readonly further?: readonly Buffer[];
}

type Letters = 'shared' | 'label' | 'formula' | 'excel5';

const begin = (kind: number, version = 0x600): Buffer => biff(0x809, u16(version, kind), Buffer.alloc(12));
const END = biff(0x0a);

/** [MS-OSHARED] §2.3.7.1 with the moniker of a URL. */
export function hyperlink(url: string, isText = false): Buffer {
  const wide = Buffer.from(`${url}\0`, 'utf16le');
  const moniker = isText
    ? Buffer.concat([u32(url.length + 1), wide])
    : Buffer.concat([Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex'), u32(wide.length), wide]);
  const name = Buffer.concat([u32(5), Buffer.from('link\0', 'utf16le')]);
  return biff(
    0x1b8,
    u16(0, 0, 0, 0),
    Buffer.from('d0c9ea79f9bace118c8200aa004ba90b', 'hex'),
    u32(2, 0x17 | (isText ? 0x100 : 0)),
    name,
    moniker,
  );
}

const textBox = (text: string): Buffer =>
  Buffer.concat([
    biff(0x5d, Buffer.alloc(26)),
    biff(0x1b6, u16(0x212, 0), Buffer.alloc(6), u16(text.length, 16), Buffer.alloc(4)),
    ...(text === '' ? [] : [biff(0x3c, flagged(text)), biff(0x3c, Buffer.alloc(16))]),
  ]);

/** Shift_JIS for Excel 5, whose letters are bytes. */
const EXCEL_5 = 932;

/** The stream of a workbook. */
export function workbookStream(
  sheets: readonly OldSheet[],
  how: Letters = 'shared',
  first: readonly Buffer[] = [],
): Buffer {
  const isOld = how === 'excel5';
  const version = isOld ? 0x500 : 0x600;
  const texts: string[] = [];
  const bodies = sheets.map((sheet) => {
    const records = [begin(0x10, version)];
    if (sheet.header !== undefined)
      records.push(
        isOld
          ? biff(0x14, Buffer.from([sheet.header.length]), Buffer.from(sheet.header, 'latin1'))
          : biff(0x14, unicode(sheet.header)),
      );
    for (const [row, cells] of (sheet.rows ?? []).entries())
      for (const [column, text] of cells.entries()) {
        const place = u16(row, column, 15);
        if (how === 'shared') {
          records.push(biff(0xfd, place, u32(texts.length)));
          texts.push(text);
        } else if (how === 'label') records.push(biff(0x204, place, unicode(text)));
        else if (how === 'formula') records.push(biff(0x06, place, Buffer.alloc(16)), biff(0x207, unicode(text)));
        else {
          const raw = Buffer.from(shiftJis(text), 'latin1');
          records.push(biff(0x204, place, u16(raw.length), raw));
        }
      }
    records.push(...(sheet.boxes ?? []).map(textBox), ...(sheet.links ?? []).map((url) => hyperlink(url)));
    return Buffer.concat([...records, ...(sheet.further ?? []), END]);
  });
  const lists = (places: readonly number[]): Buffer =>
    Buffer.concat(
      sheets.map(({ state = 0 }, i) =>
        biff(0x85, u32(places[i] ?? 0), Buffer.from([state, 0, 6, ...(isOld ? [] : [0])]), Buffer.from('Sheet1')),
      ),
    );
  const shared = how === 'shared' ? sharedStrings(texts, { rich: true }) : Buffer.alloc(0);
  const globals = (places: readonly number[]): Buffer =>
    Buffer.concat([begin(5, version), ...first, biff(0x42, u16(isOld ? EXCEL_5 : 1200)), lists(places), shared, END]);
  let at = globals([]).length;
  const places = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  return Buffer.concat([globals(places), ...bodies]);
}

export const oldExcel = (sheets: readonly OldSheet[], how: Letters = 'shared'): Buffer =>
  makeCompound([{ path: how === 'excel5' ? 'Book' : 'Workbook', data: workbookStream(sheets, how) }]);

/** A record of PowerPoint; `instance` above the version, which is 15 for what holds others. */
export const ppt = (type: number, data: Buffer | readonly Buffer[], instance = 0): Buffer => {
  const isContainer = !Buffer.isBuffer(data);
  const body = Buffer.isBuffer(data) ? data : Buffer.concat(data);
  return Buffer.concat([u16((instance << 4) | (isContainer ? 15 : 0), type), u32(body.length), body]);
};

const chars = (text: string): Buffer => ppt(0xfa0, Buffer.from(text.replaceAll('\n', '\r'), 'utf16le'));
const bytes = (text: string): Buffer =>
  isNarrow(text) ? ppt(0xfa8, Buffer.from(text.replaceAll('\n', '\r'), 'latin1')) : chars(text);
export const cstring = (text: string, instance: number): Buffer => ppt(0xfba, Buffer.from(text, 'utf16le'), instance);

interface OldSlide {
  /** Words of the outline: title and list. */
  readonly outline?: string;
  /** Words of a text box. */
  readonly box?: string;
  readonly footer?: string;
  readonly comment?: string;
  readonly isHidden?: boolean;
}

/** A group of shapes, in which the box stands. */
export const box = (text: string, ...further: readonly Buffer[]): Buffer =>
  ppt(0x40c, [
    ppt(0xf002, [ppt(0xf003, [ppt(0xf004, [ppt(0xf011, further), ppt(0xf00d, [ppt(0xf9f, u32(4)), bytes(text)])])])]),
  ]);

function slide({ box: text, footer, comment, isHidden = false }: OldSlide): Buffer {
  return ppt(0x3ee, [
    ppt(0x3ef, Buffer.alloc(24)),
    ppt(0x3f9, Buffer.concat([Buffer.alloc(10), u16(isHidden ? 4 : 0), Buffer.alloc(4)])),
    ...(text === undefined ? [] : [box(text)]),
    ...(footer === undefined ? [] : [ppt(0xfd9, [ppt(0xfda, u16(0, 0x20)), cstring(footer, 2)], 3)]),
    ...(comment === undefined
      ? []
      : [
          ppt(0x1388, [
            ppt(0x138a, [
              cstring('___PPT10', 0),
              ppt(0x138b, ppt(0x2ee0, [cstring('Author', 0), cstring(comment, 1), cstring('A', 2)])),
            ]),
          ]),
        ]),
  ]);
}

const PROMPT = 'Click to edit Master title style';

/**
 * The stream of a presentation, and the one that tells where its newest version lies.
 * @param old slides of a version that was saved before
 */
export function presentationStreams(
  slides: readonly OldSlide[],
  { links = [], old = [], master }: { links?: readonly string[]; old?: readonly OldSlide[]; master?: string } = {},
): { readonly document: Buffer; readonly current: Buffer } {
  const pieces: Buffer[] = [];
  let length = 0;
  const add = (piece: Buffer): number => {
    pieces.push(piece);
    length += piece.length;
    return length - piece.length;
  };
  const save = (all: readonly OldSlide[], last: number): number => {
    const persist = (i: number): Buffer => ppt(0x3f3, Buffer.concat([u32(i), Buffer.alloc(8), u32(256 + i, 0)]));
    const list = all.flatMap(({ outline }, i) => [
      persist(i + 3),
      ...(outline === undefined ? [] : [ppt(0xf9f, u32(0)), chars(outline)]),
    ]);
    const hyperlinks = links.map((url) => ppt(0xfd7, [ppt(0xfd3, u32(1)), cstring('shown', 0), cstring(url, 1)]));
    const places = [
      add(
        ppt(0x3e8, [ppt(0x409, [ppt(0x40a, u32(1)), ...hyperlinks]), ppt(0xff0, [persist(2)], 1), ppt(0xff0, list, 0)]),
      ),
      add(ppt(0x3f8, [box(PROMPT, ppt(0xbc3, Buffer.alloc(8))), ...(master === undefined ? [] : [box(master)])])),
      ...all.map((one) => add(slide(one))),
    ];
    const directory = add(ppt(0x1772, Buffer.concat([u32((places.length << 20) | 1), u32(...places)])));
    return add(ppt(0xff5, u32(256, 0x03000000, last, directory, 1, places.length + 1, 0)));
  };
  const first = old.length > 0 ? save(old, 0) : 0;
  const edit = save(slides, first);
  const current = ppt(0xff6, Buffer.concat([u32(20, 0xe391c05f, edit), u16(0, 0x3f4), Buffer.from([3, 0, 0, 0])]));
  return { document: Buffer.concat(pieces), current };
}

export function oldPowerPoint(
  slides: readonly OldSlide[],
  wish: { links?: readonly string[]; old?: readonly OldSlide[]; master?: string } = {},
): Buffer {
  const { document, current } = presentationStreams(slides, wish);
  return makeCompound([
    { path: 'Current User', data: current },
    { path: 'PowerPoint Document', data: document },
  ]);
}
