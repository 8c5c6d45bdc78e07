import assert from 'node:assert/strict';
import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { assertLinear } from '../growth.ts';
import { harmlessProgram, makeZip } from './containers.ts';
import { listOf, opened, saysOf } from './opening.ts';

const mimetype = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true };
const content = (inner: string): string =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</office:document-content>`;
const odt = (inner: string, more: Parameters<typeof makeZip>[0] = []): Buffer =>
  makeZip([mimetype, { name: 'content.xml', data: content(inner) }, ...more]);

/** It is never run, and names nobody. */
const BASIC = `<?xml version="1.0"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Main
  Shell(&quot;cmd.exe /c notepad&quot;, 0)
  u = &quot;http://files.example.net/a.bin&quot;
End Sub</script:module>`;
const basic = { name: 'Basic/Standard/Module1.xml', data: BASIC };

test('the macros of an OpenDocument file are read, and the event that starts them', () => {
  const file = odt(
    '<office:scripts><office:event-listeners><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/></office:event-listeners></office:scripts><office:body><text:p>Hello</text:p></office:body>',
    [basic, { name: 'Basic/Standard/script-lb.xml', data: '<library:library/>' }],
  );
  const result = opened(file, 'a.odt');
  assert.deepEqual(saysOf(result, 'macro'), ['Module1']);
  assert.deepEqual(saysOf(result, 'macro-starts-itself'), [
    'dom:load: vnd.sun.star.script:Standard.Module1.Main?language=Basic&location=document',
  ]);
  assert.ok(saysOf(result, 'macro-runs-program').some((one) => one.includes('Shell("cmd.exe')));
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['http://files.example.net/a.bin'],
  );
  assert.deepEqual(
    result.texts.map(({ seen }) => seen),
    ['Hello'],
  );
});

test('a button that starts a macro starts nothing by itself, and a script that is reached for outside of the document is told', () => {
  const event = (name: string, href: string): string =>
    `<draw:control><office:event-listeners><script:event-listener script:event-name="${name}" xlink:href="${href}"/></office:event-listeners></draw:control>`;
  const button = opened(odt(event('form:performaction', 'vnd.sun.star.script:Standard.Module1.Main')), 'a.odt');
  assert.deepEqual(button.signs, []);
  const reached = 'vnd.sun.star.script:../../../program/python-core/lib/pydoc.py$tempfilepager(1, cmd)';
  assert.deepEqual(saysOf(opened(odt(event('dom:mouseover', reached)), 'a.odt'), 'launch'), [reached]);
});

test('what asks other programs, and what is fetched from outside, is told; sheets of one suite may ask each other', () => {
  const says = (inner: string, kind: 'dde' | 'remote-object'): string[] =>
    saysOf(opened(odt(`<office:body>${inner}</office:body>`), 'a.ods'), kind);
  const link = (program: string, topic: string): string =>
    `<text:dde-connection-decl office:dde-application="${program}" office:dde-topic="${topic}" office:dde-item="x"/>`;
  assert.deepEqual(says(link('cmd', '/c calc'), 'dde'), ['cmd|/c calc|x']);
  assert.deepEqual(says(link('soffice', '/home/a/b.ods'), 'dde'), []);
  const cell = (formula: string): string =>
    `<table:table-cell table:formula="of:=${formula}"><text:p>1</text:p></table:table-cell>`;
  assert.deepEqual(says(cell('DDE(&quot;cmd&quot;;&quot;/c calc&quot;;&quot;x&quot;)'), 'dde'), [
    '"cmd";"/c calc";"x")',
  ]);
  assert.deepEqual(says(cell('SUM([.A1:.A9])'), 'dde'), []);
  assert.deepEqual(says('<text:p>DDE(cmd)</text:p>', 'dde'), []);
  assert.deepEqual(says(cell('WEBSERVICE(&quot;http://a.example/x&quot;)'), 'remote-object'), ['http://a.example/x']);
  assert.deepEqual(says('<draw:object xlink:href="http://a.example/o.odt"/>', 'remote-object'), [
    'http://a.example/o.odt',
  ]);
  assert.deepEqual(says('<draw:image xlink:href="file://a.example/share/p.png"/>', 'remote-object'), [
    'file://a.example/share/p.png',
  ]);
  assert.deepEqual(
    says('<draw:image xlink:href="Pictures/1.png"/><draw:image xlink:href="http://a.example/p.png"/>', 'remote-object'),
    [],
  );
});

test('links, embedded files and pictures of an OpenDocument file are found', () => {
  const file = odt(
    '<office:body><text:a xlink:href="https://pay.example.net/?a=1&amp;b=2">Pay</text:a></office:body>',
    [
      { name: 'Object 1', data: harmlessProgram },
      { name: 'Thumbnails/thumbnail.png', data: 'x' },
      { name: 'Pictures/1.png', data: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
    ],
  );
  const result = opened(file, 'a.odt');
  assert.deepEqual(
    result.links.map(({ url }) => url),
    ['https://pay.example.net/?a=1&b=2'],
  );
  assert.deepEqual(listOf(result), ['1 Object 1 inflated']);
  assert.deepEqual(
    result.pictures.map(({ name }) => name),
    ['Pictures/1.png'],
  );
});

test('a document of one XML file is read like the package', () => {
  const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:scripts><office:script><ooo:libraries><ooo:library-embedded><ooo:module ooo:name="M"><ooo:source-code>Sub Main
Shell("x")
End Sub</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script></office:scripts><office:body><text:p>Flat words</text:p></office:body></office:document>`;
  const result = opened(Buffer.from(flat), 'a.fodt');
  assert.equal(saysOf(result, 'macro').length, 1);
  assert.deepEqual(saysOf(result, 'macro-runs-program').length, 1);
  assert.equal(result.texts.find(({ seen }) => seen.includes('Flat words'))?.seen, 'Flat words');
});

/** ISO/IEC 26300-3 §4, as office programs write it. */
function locked(password: string, inner: string): Buffer {
  const salt = Buffer.alloc(16, 3);
  const first = Buffer.alloc(16, 7);
  const packed = deflateRawSync(Buffer.from(content(inner)));
  const start = createHash('sha256').update(password).digest();
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(start, salt, 1000, 32, 'sha1'), first);
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
  const checksum = createHash('sha256').update(packed.subarray(0, 1024)).digest('base64');
  const manifest = `<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:size="${inner.length}"><manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="${checksum}"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${first.toString('base64')}"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" manifest:salt="${salt.toString('base64')}"/><manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>`;
  return makeZip([
    mimetype,
    { name: 'content.xml', data: sealed, stored: true },
    { name: 'META-INF/manifest.xml', data: manifest },
  ]);
}

test('a locked OpenDocument file opens with a word of the mail, and without it stays closed and is not called read', () => {
  for (const inner of [
    '<office:body><text:p>secret</text:p></office:body>',
    `<office:body><text:p>${'あ'.repeat(3)}${Array.from({ length: 3000 }, (_, i) => i * 7919).join(' ')}</text:p></office:body>`,
  ]) {
    const file = locked('k3Jd9', inner);
    const result = opened(file, 'a.odt', ['wrong', 'k3Jd9']);
    assert.equal(result.texts.length, 1);
    assert.deepEqual(result.partial, []);
    const closed = opened(file, 'a.odt', ['wrong']);
    assert.deepEqual(closed.texts, []);
    assert.equal(saysOf(closed, 'encrypted').length, 1);
    assert.notDeepEqual([closed.unopened, closed.partial], [undefined, []]);
  }
});

test('what is made to be slow is read in linear time', () => {
  const pieces = [
    '=DDE(',
    ' xlink:href="http://a.example/"',
    '<text:a xlink:href="',
    '<script:module ',
    '<text:dde-connection-decl ',
  ];
  for (const piece of pieces)
    assertLinear(
      piece,
      4_000,
      (size) => odt(piece.repeat(size)),
      (file) => opened(file, 'a.odt'),
    );
});

test('a book of pages is one thing, and no pages that are attached', () => {
  const book = makeZip([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    { name: 'OPS/chapter-1.xhtml', data: '<html><body>One</body></html>' },
  ]);
  assert.deepEqual(listOf(opened(book, 'a.epub')), ['1 mimetype stored', '1 OPS/chapter-1.xhtml inflated']);
});

test('a part that is read in part is told: one longer than its archive may grow, and the last of too many', () => {
  const outside = '<draw:object xlink:href="http://a.example/o.odt"/>';
  const long = { name: 'content.xml', data: content(`${' '.repeat(3_000_000)}${outside}`) };
  const swollen = opened(makeZip([mimetype, { name: 'Object 1', data: 'A'.repeat(6_000_000) }, long]), 'a.odt');
  assert.ok(swollen.partial.includes('archive-content'), swollen.partial.join(' '));
  const many = Array.from({ length: 17 }, (_, n) => ({
    name: `Object ${n}/content.xml`,
    data: content(`${' '.repeat(3_950_000)}${n === 16 ? outside : ''}`),
  }));
  const full = opened(makeZip([mimetype, ...many]), 'a.odt');
  assert.ok(full.partial.includes('archive-content'), full.partial.join(' '));
});
