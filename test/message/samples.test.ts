import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { contentOf, textOf } from '../../src/message/content.ts';
import { defects } from '../../src/message/defects.ts';
import type { Message } from '../../src/message/message.ts';
import { readMessage } from '../../src/message/mime.ts';
import { everyPart } from '../../src/message/parts.ts';
import { cpuClock } from '../cpu.ts';
import { firstFault } from './coverage.ts';

const data = process.env['METSUKE_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const folder = (name: string): string => join(data, name);

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
const mailsOf = (name: string): string[] =>
  filesOf(folder(name)).filter((path) => !/\.json$|LICENSE|NOTICE/.test(path) && statSync(path).size > 0);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const absent = (name: string): string | false => (existsSync(folder(name)) ? false : `${name} is not on this machine`);

for (const name of ['mail', 'bounces', 'mime', 'mime-ruby-mail', 'reports-and-dkim']) {
  test(`every mail of ${name} is read without failure, covered to the last byte, and quickly`, {
    skip: absent(name),
  }, () => {
    for (const path of mailsOf(name)) {
      const spent = cpuClock();
      const message = readMessage(bytesOf(path));
      for (const { part, message: owner } of everyPart(message)) {
        textOf(owner, part);
        for (const defect of owner.defects) assert.ok(Object.hasOwn(defects, defect.code), defect.code);
      }
      // a hundred times what the largest takes: not a measure of speed, but of a mail that hangs
      assert.ok(spent() < 1_000, path);
      assert.equal(firstFault(message), undefined, path);
      assert.deepEqual(message.partial, [], path);
    }
  });
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('every file that postal-mime finds in ordinary mail is found, with its name', {
  skip: absent('mail'),
}, async () => {
  let found = 0;
  // every third, for the second opinion takes its time
  for (const path of [...mailsOf('mail'), ...mailsOf('bounces')].filter((_, i) => i % 3 === 0)) {
    const bytes = bytesOf(path);
    const second = await PostalMime.parse(bytes);
    const parts = [...everyPart(readMessage(bytes))];
    const contents = parts.map(({ part, message }) => Buffer.from(contentOf(message, part).bytes));
    const names = new Set(parts.flatMap(({ part }) => [part.filename, ...(part.filenames ?? [])]));
    for (const attachment of second.attachments) {
      const content =
        typeof attachment.content === 'string'
          ? Buffer.from(attachment.content)
          : Buffer.from(new Uint8Array(attachment.content));
      // it rewrites the line ends of text
      const same = (other: Buffer): boolean =>
        other.equals(content) || squeezed(other.toString('latin1')) === squeezed(content.toString('latin1'));
      assert.ok(contents.some(same), `${path}: ${attachment.filename ?? attachment.mimeType}`);
      if (attachment.filename !== null) assert.ok(names.has(attachment.filename), `${path}: ${attachment.filename}`);
      found += 1;
    }
    if (second.html !== undefined) {
      const html = squeezed(second.html).slice(0, 200);
      assert.ok(
        parts.some(({ part, message }) => squeezed(textOf(message, part).text).includes(html)),
        path,
      );
    }
  }
  assert.ok(found > 100);
});

/** One part as the suite expects it. */
type Expected = {
  readonly body:
    | string
    | {
        readonly Text?: string;
        readonly Html?: string;
        readonly Binary?: readonly number[];
        readonly InlineBinary?: readonly number[];
        readonly Message?: { readonly parts: readonly Expected[] };
      };
};

/**
 * Where the suite reads otherwise on purpose, or less than we do: files inside text (uuencode) are left encoded there,
 * a second delimiter of the same boundary is text there, garbage of broken base64 and cut UTF-16 is shown otherwise.
 */
const otherwise = new Set([
  'legacy/016',
  'legacy/017',
  'legacy/026',
  'legacy/048',
  'legacy/052',
  'malformed/009',
  'malformed/011',
  'malformed/012',
  'malformed/016',
  'thirdparty/002',
  'thirdparty/005',
]);

test('texts and files are those that the public suite expects', { skip: absent('mime') }, () => {
  let compared = 0;
  for (const path of mailsOf('mime').filter((name) => name.endsWith('.eml'))) {
    const name = path.slice(folder('mime/eml').length + 1, -4);
    if (otherwise.has(name)) continue;
    const raw = readFileSync(path, 'latin1');
    for (const [suffix, mail] of [
      ['.json', raw],
      ['.crlf.json', raw.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')],
    ] as const) {
      const expected: { parts: readonly Expected[] } = JSON.parse(readFileSync(path.replace('.eml', suffix), 'utf8'));
      compared += compare(readMessage(new Uint8Array(Buffer.from(mail, 'latin1'))), expected.parts, `${name}${suffix}`);
    }
  }
  assert.ok(compared > 450, `${compared}`);
});

function compare(message: Message, expected: readonly Expected[], where: string): number {
  const parts = [...everyPart(message)];
  const texts = new Set(parts.map(({ part, message: owner }) => squeezed(textOf(owner, part).text)));
  const contents = parts.map(({ part, message: owner }) => Buffer.from(contentOf(owner, part).bytes));
  let compared = 0;
  const walk = (rows: readonly Expected[]): void => {
    for (const { body } of rows) {
      if (typeof body === 'string') continue;
      const text = body.Text ?? body.Html;
      const binary = body.Binary ?? body.InlineBinary;
      // where the suite has lost a character, ours may have it
      if (text !== undefined && !text.includes('\ufffd')) {
        assert.ok(texts.has(squeezed(text)), `${where}: ${squeezed(text).slice(0, 80)}`);
        compared += 1;
      }
      if (binary !== undefined) {
        assert.ok(
          contents.some((content) => content.equals(Buffer.from(binary))),
          `${where}: ${binary.length} bytes`,
        );
        compared += 1;
      }
      if (body.Message !== undefined) walk(body.Message.parts);
    }
  };
  walk(expected);
  return compared;
}
