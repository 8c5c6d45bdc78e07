import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { detectors } from '../src/examine/detect/all.ts';
import { currentPage, isKnownSource, readCitations, writePage } from '../tools/rfc.ts';

test('docs/rfc.md tells of the citations in the sources as they are now', () => {
  const { text, untitled } = currentPage();
  assert.deepEqual(untitled, [], 'each cited RFC has its title in tools/rfc-titles.json');
  assert.equal(readFileSync(new URL('../docs/rfc.md', import.meta.url), 'utf8'), text, 'npm run rfc');
});

test('a citation names its RFC, its section and its file', () => {
  const citations = readCitations([['src/a.ts', '// RFC 5321 §4.4: why\n/** RFC 3848, and RFC 5321 §4.4. */']]);
  assert.deepEqual(
    [...citations],
    [
      [5321, new Map([['4.4', new Set(['src/a.ts'])]])],
      [3848, new Map([['', new Set(['src/a.ts'])]])],
    ],
  );
  const { text, untitled } = writePage(citations, { 5321: { title: 'SMTP', status: 'yes' } });
  assert.match(text, /\| 5321 \| SMTP \| yes \| §4\.4 `a\.ts` \|/);
  assert.deepEqual(untitled, [3848]);
});

test('the sources of a detector have a known form', () => {
  for (const good of [
    'RFC 5322 §3.6.2',
    'RFC 3848',
    'story 003',
    'UTS #39 §4',
    'https://example.org/x',
    'measured: qmail-ldap',
  ])
    assert.ok(isKnownSource(good), good);
  for (const bad of ['RFC5322', 'rfc 5322', 'RFC 5322 3.6', 'somebody said', '']) assert.ok(!isKnownSource(bad), bad);
});

test('every detector names its sources in a form that is known', () => {
  const unknown = detectors.flatMap(({ id, sources }) =>
    sources.filter((one) => !isKnownSource(one)).map((one) => `${id}: ${one}`),
  );
  assert.deepEqual(unknown, []);
});
