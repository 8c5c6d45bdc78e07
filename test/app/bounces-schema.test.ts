/** docs/bounces.schema.json holds of whatever is folded: story 000 with reports, the real bounces, and an empty pile. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { foldBounces } from '../../src/app/fold-bounces.ts';
import { data, skipWithout } from '../data.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../docs/bounces.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true, strictRequired: false }).compile(schema);
const story = fileURLToPath(new URL('../fixtures/bounces/story-000', import.meta.url));
const at = '2026-03-01T00:00:00Z';

function assertFits(folded: unknown): void {
  const json: unknown = JSON.parse(JSON.stringify(folded));
  assert.ok(validate(json), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
}

test('story 000, and an empty pile, are printed as the schema says', async () => {
  assertFits(
    await foldBounces([story], { border: { ours: ['mail.botchan.example'], vouched: [], basis: 'named' }, at }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-schema-'));
  try {
    writeFileSync(join(folder, 'a.eml'), 'From: a@example.jp\n\nx\n');
    writeFileSync(join(folder, 'empty.eml'), '');
    assertFits(await foldBounces([folder], { border: { ours: [], vouched: [], basis: 'rule' }, at }));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the real bounces and reports are printed as the schema says', {
  skip: skipWithout('bounces') || skipWithout('reports-and-dkim'),
}, async () => {
  const paths = [data('bounces'), data('reports-and-dkim')];
  assertFits(await foldBounces(paths, { border: { ours: [], vouched: [], basis: 'rule' }, at }));
});

test('the schema names every key that is printed', async () => {
  const folded: unknown = JSON.parse(
    JSON.stringify(await foldBounces([story], { border: { ours: [], vouched: [], basis: 'rule' }, at })),
  );
  const known = JSON.stringify(schema);
  const missing = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (!known.includes(`"${key}":`)) missing.add(key);
        walk(inner);
      }
  };
  walk(folded);
  assert.deepEqual([...missing], []);
});
