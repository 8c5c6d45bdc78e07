/** What is fuzzed: each reader of a stranger's bytes, with what must hold of its result besides that there is one. */
import { deepEqual, ok } from 'node:assert/strict';
import { toolsFor } from '../../src/app/wire.ts';
import { examine } from '../../src/examine/examine.ts';
import { ruleBorder } from '../../src/examine/observe/border.ts';
import { readAddresses } from '../../src/message/address.ts';
import { decodeCharset } from '../../src/message/charset.ts';
import { contentOf, textOf } from '../../src/message/content.ts';
import { readDate } from '../../src/message/date.ts';
import { decodeWords } from '../../src/message/encoded-word.ts';
import { MboxSplitter, splitMbox } from '../../src/message/mbox.ts';
import type { Message, Part } from '../../src/message/message.ts';
import { readParameters } from '../../src/message/mime/parameter.ts';
import { readMessage } from '../../src/message/mime.ts';
import { convertMsg } from '../../src/message/msg.ts';
import { isTopLevel } from '../../src/message/psl.ts';
import { readReceived } from '../../src/message/received.ts';
import { convertTnef } from '../../src/message/tnef.ts';
import { readHtml } from '../../src/unpack/html.ts';
import { readMagic } from '../../src/unpack/magic.ts';
import { openLimits } from '../../src/unpack/open/limits.ts';
import { findUrls, readUrl } from '../../src/unpack/url.ts';
import { opened } from '../unpack/opening.ts';
import { fileSeeds, mailSeeds, mboxSeeds, type Seeds, valueSeeds } from './seeds.ts';

export interface Target {
  readonly name: string;
  /** How often it is chosen, beside the others. */
  readonly share: number;
  readonly seeds: (wide: boolean) => Seeds;
  /** Throws when something does not hold. */
  readonly run: (input: Uint8Array) => unknown;
}

const latin1 = (input: Uint8Array) => Buffer.from(input.buffer, input.byteOffset, input.length).toString('latin1');
const utf8 = new TextDecoder();

/** Every byte range in a result lies in the input. Ranges stand under names that end in `at`: `at`, `bodyAt`, `valueAt`. */
function holdsSpans(value: unknown, length: number, path = ''): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, inner] of Object.entries(value)) {
    if (/^(?:at|[a-z]+At)$/.test(name) && Array.isArray(inner)) {
      const [start, end] = inner;
      ok(
        Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length,
        `${path}.${name} is [${inner}] of ${length}`,
      );
    } else if (name !== 'message') holdsSpans(inner, length, `${path}.${name}`);
  }
}

/** @param outer length of the bytes that an inner message out of an encoded part was decoded from. */
function readAll(message: Message, outer = message.bytes.length): void {
  holdsSpans(message, message.bytes.length);
  if (message.within) holdsSpans({ at: message.within }, outer);
  const parts: Part[] = [message.body, ...message.alternatives.map(({ part }) => part)];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    parts.push(...part.parts);
    if (part.message) readAll(part.message, outer);
    else if (part.parts.length === 0) {
      // its faults stand in the original, whatever the message was decoded out of
      holdsSpans(contentOf(message, part).defects, message.within ? outer : message.bytes.length);
      textOf(message, part);
    }
  }
}

/** A mailbox is divided alike whether it comes at once or in pieces, and each message stands where it says. */
function splitBothWays(input: Uint8Array): void {
  const splitter = new MboxSplitter();
  const size = 1 + (input.length % 97);
  const pieces = [];
  for (let at = 0; at < input.length; at += size) pieces.push(...splitter.push(input.subarray(at, at + size)));
  pieces.push(...splitter.end());
  const whole = splitMbox(input);
  const plain = (all: typeof whole) =>
    all.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes).toString('latin1') }));
  deepEqual(plain(pieces), plain(whole));
  for (const { start, bytes, cut } of whole)
    ok(cut || Buffer.compare(bytes, input.subarray(start, start + bytes.length)) === 0, `message at ${start}`);
}

/** Each form is told by its bytes; the ranges of signs lie in files that were unpacked. */
function openAll(input: Uint8Array): void {
  const { inside } = opened(input, 'file.vbs', ['infected']);
  ok(inside.length <= openLimits.files && inside.every(({ depth }) => depth <= openLimits.depth));
  convertMsg(input);
  convertTnef(input);
}

/** Byte ranges of a value's reader count its characters. */
const ofValue = (read: (value: string) => unknown) => (input: Uint8Array) =>
  holdsSpans(read(latin1(input)), input.length);

const charsets = [
  undefined,
  'utf-8',
  'iso-2022-jp',
  'shift_jis',
  'euc-jp',
  'utf-7',
  'hz-gb-2312',
  'gb18030',
  'utf-16',
  'cp437',
  'no-such-charset',
];

export const targets: readonly Target[] = [
  { name: 'message', share: 6, seeds: mailSeeds, run: (input) => readAll(readMessage(input)) },
  {
    name: 'examine',
    share: 6,
    seeds: mailSeeds,
    run: async (input) => {
      const examination = await examine(input, { source: '-' }, toolsFor(ruleBorder));
      holdsSpans(examination, input.length);
      ok(
        examination.partial.length === 0 || examination.verdict.kind !== 'legitimate',
        'a partial examination says legitimate',
      );
      JSON.stringify(examination);
    },
  },
  {
    name: 'received',
    share: 2,
    seeds: () => valueSeeds('received'),
    run: (input) => {
      const span = [0, input.length] as const;
      readReceived({ name: 'Received', key: 'received', value: latin1(input), at: span, valueAt: span });
    },
  },
  { name: 'addresses', share: 2, seeds: () => valueSeeds('addresses'), run: ofValue(readAddresses) },
  { name: 'words', share: 2, seeds: () => valueSeeds('words'), run: ofValue(decodeWords) },
  { name: 'date', share: 1, seeds: () => valueSeeds('date'), run: ofValue(readDate) },
  { name: 'parameters', share: 1, seeds: () => valueSeeds('parameters'), run: ofValue(readParameters) },
  {
    name: 'charset',
    share: 2,
    seeds: () => valueSeeds('text'),
    run: (input) => decodeCharset(input.subarray(1), charsets[(input[0] ?? 0) % charsets.length]),
  },
  { name: 'html', share: 2, seeds: () => valueSeeds('html'), run: (input) => readHtml(utf8.decode(input)) },
  {
    name: 'urls',
    share: 2,
    seeds: () => valueSeeds('text'),
    run: (input) => {
      const text = utf8.decode(input);
      findUrls(text, isTopLevel);
      readUrl(text);
    },
  },
  { name: 'mbox', share: 2, seeds: mboxSeeds, run: splitBothWays },
  { name: 'magic', share: 1, seeds: mailSeeds, run: readMagic },
  { name: 'files', share: 4, seeds: fileSeeds, run: openAll },
];
