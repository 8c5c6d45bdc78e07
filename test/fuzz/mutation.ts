/** Changes an input as somebody would who knows mail: lines, fields, tokens and structure, not only bytes. */
import type { Chance } from './chance.ts';
import { inputBytes, type Seeds } from './seeds.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const tokens = [
  '\r',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '\n\r',
  '\0',
  '\x1a',
  '\x7f',
  '\xff',
  '\xfe\xff',
  ' ',
  '\t',
  ':',
  ';',
  ',',
  '=',
  '=\r\n',
  '= \r\n',
  '=3D',
  '=?',
  '?=',
  '"',
  '\\',
  '\\"',
  '(',
  ')',
  '<',
  '>',
  '[',
  ']',
  '@',
  '%',
  '%00',
  '%E3%81%82',
  '--',
  '--edge',
  '--edge--',
  '--edge \r\n',
  '\r\n--edge\r\n',
  '\r\n.\r\n',
  'From ',
  '\nFrom a@example.net Wed Mar  6 09:30:00 2024\n',
  '>From ',
  '\x1b$B',
  '\x1b(B',
  '\x1b(I',
  '\x1b$',
  '\x0e',
  '\x0f',
  '+',
  '-',
  '+AGE-',
  '~{',
  '~}',
  '\x81',
  '\x8f\xa1',
  '\xa4',
  '\xe3\x81\x82',
  '\xed\xa0\x80',
  '\xf4\x90\x80\x80',
  '\xe2\x80\xae',
  '\xe2\x80\x8b',
  '&',
  '&#',
  '&#x',
  '&amp;',
  '</',
  '<a href=',
  '<a href="',
  '<!--',
  '-->',
  '<style>',
  '<script>',
  '<![CDATA[',
  'https://',
  'http://[::1]',
  'http://192.0.2.1',
  'javascript:',
  'data:',
  'cid:',
  'www.',
  '.jp/',
  '127.0.0.1',
  '[IPv6:2001:db8::1]',
  '::ffff:',
  'QUJD',
  '====',
  'begin 644 a\r\n',
  'end\r\n',
  'name*0*=',
  'name*1=',
  "utf-8''",
  'charset=utf-7',
  'charset=iso-2022-jp',
  'charset=',
  'boundary=',
  'boundary=""',
  'boundary="edge"',
  'filename=',
  '+9999',
  '-0000',
  '99:99:99',
  '0000',
  '99999999999999999999',
  ' by ',
  ' from ',
  ' with ',
  ' id ',
  ' for ',
  '; ',
  'unknown',
  'HELO',
  'localhost',
  'xn--',
  '__proto__',
  'constructor',
].map(bytesOf);

const fields = [
  'Content-Type: multipart/mixed; boundary=edge',
  'Content-Type: text/html; charset=x-sjis',
  'Content-Type: message/rfc822',
  'Content-Type: ',
  'Content-Type : text/plain',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: x-uuencode',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Disposition: attachment; filename="../../x\0.exe"',
  'From: second@example.com',
  'From : spaced@example.com',
  'Sender: <>',
  'Reply-To: ;',
  'no colon in this line',
  ': empty name',
  ' leading space',
  'Received: ',
  'Received: from',
  'Return-Path: <>',
  'Date: ',
  'Subject:',
  'X-Spam-Flag: YES',
  'Authentication-Results: ',
  'List-Unsubscribe: <https://example.net/>',
].map((line) => bytesOf(`${line}\r\n`));

function cut(input: Uint8Array, from: number, to: number, ...put: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([input.subarray(0, from), ...put, input.subarray(to)]);
}

/** Where a line begins at or before a place, and where the next one begins. */
function lineAt(input: Uint8Array, place: number): [number, number] {
  const end = input.indexOf(10, place);
  return [input.lastIndexOf(10, Math.max(0, place - 1)) + 1, end < 0 ? input.length : end + 1];
}

type Mutation = (input: Uint8Array, chance: Chance, seeds: Seeds) => Uint8Array;

const pick = (chance: Chance, list: readonly Uint8Array[]) => list[chance.below(list.length)] ?? new Uint8Array();

const mutations: readonly [Mutation, ...Mutation[]] = [
  function anotherByte(input, chance) {
    const copy = Uint8Array.from(input);
    copy[chance.below(copy.length)] = chance.below(256);
    return copy;
  },
  function oneBit(input, chance) {
    const copy = Uint8Array.from(input);
    const place = chance.below(copy.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << chance.below(8));
    return copy;
  },
  function tokenIn(input, chance) {
    const place = chance.below(input.length + 1);
    return cut(input, place, place, pick(chance, tokens));
  },
  function tokenOver(input, chance) {
    const token = pick(chance, tokens);
    const place = chance.below(input.length + 1);
    return cut(input, place, Math.min(input.length, place + token.length), token);
  },
  function tokensMany(input, chance) {
    const place = chance.below(input.length + 1);
    return cut(
      input,
      place,
      place,
      ...Array.from({ length: 1 + chance.below(300) }, () => [pick(chance, tokens)]).flat(),
    );
  },
  function tokenAgain(input, chance) {
    const place = chance.below(input.length + 1);
    const token = pick(chance, tokens);
    return cut(input, place, place, ...Array.from({ length: 1 + chance.below(3000) }, () => token));
  },
  function without(input, chance) {
    const from = chance.below(input.length);
    return cut(input, from, from + chance.below(Math.min(400, input.length - from) + 1));
  },
  function rangeAgain(input, chance) {
    const from = chance.below(input.length);
    const range = input.subarray(from, from + 1 + chance.below(200));
    return cut(input, from, from, ...Array.from({ length: 1 + chance.below(60) }, () => range));
  },
  function lineAgain(input, chance) {
    const [from, to] = lineAt(input, chance.below(input.length));
    return cut(input, to, to, ...Array.from({ length: 1 + chance.below(200) }, () => input.subarray(from, to)));
  },
  function lineAway(input, chance) {
    return cut(input, ...lineAt(input, chance.below(input.length)));
  },
  function lineElsewhere(input, chance) {
    const [from, to] = lineAt(input, chance.below(input.length));
    const [place] = lineAt(input, chance.below(input.length));
    return cut(input, place, place, input.slice(from, to));
  },
  function lineOfAnother(input, chance, seeds) {
    const other = chance.one(seeds);
    const [from, to] = lineAt(other, chance.below(other.length));
    const [place] = lineAt(input, chance.below(input.length));
    return cut(input, place, place, other.subarray(from, to));
  },
  function fieldIn(input, chance) {
    const [place] = lineAt(input, chance.below(Math.min(input.length, 2000)));
    return cut(input, place, place, pick(chance, fields));
  },
  function folded(input, chance) {
    const place = chance.below(input.length + 1);
    return cut(input, place, place, bytesOf(chance.one(['\r\n ', '\n\t', '\r ', '\r\n \r\n '])));
  },
  function otherLineEnds(input, chance) {
    const end = chance.one(['\n', '\r', '\r\n', '\r\r\n', '\n\r']);
    return bytesOf(Buffer.from(input).toString('latin1').replaceAll('\r\n', end));
  },
  function cutOff(input, chance) {
    return input.subarray(0, chance.below(input.length + 1));
  },
  function headOfAnother(input, chance, seeds) {
    const other = chance.one(seeds);
    return Buffer.concat([
      other.subarray(0, chance.below(other.length + 1)),
      input.subarray(chance.below(input.length + 1)),
    ]);
  },
  function insideMessage(input) {
    return Buffer.concat([bytesOf('Subject: outer\r\nContent-Type: message/rfc822\r\n\r\n'), input]);
  },
  function insideBase64(input) {
    const inner = Buffer.from(input).toString('base64').replace(/.{76}/g, '$&\r\n');
    return bytesOf(`Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${inner}\r\n`);
  },
  function insideMultipart(input) {
    return Buffer.concat([
      bytesOf('Content-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\n'),
      input,
      bytesOf('\r\n--edge--\r\n'),
    ]);
  },
];

/** A seed changed one to six times, never longer than what the promise of time holds for. */
export function mutated(seeds: Seeds, chance: Chance): Uint8Array {
  let input = chance.one(seeds);
  for (let left = 1 + chance.below(6); left > 0; left--) {
    input = chance.one(mutations)(input, chance, seeds);
    if (input.length > inputBytes) input = input.subarray(0, inputBytes);
  }
  return Uint8Array.from(input);
}
