/** What is examined with the outside asked is what the published schema says too. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { data, skipWithout } from '../data.ts';
import { examinedOutside, recordingOf } from './examining.ts';
import { lookupInWorld, type World } from './worlds.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../docs/examination.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ allErrors: true }).compile(schema);
const fixtures = new URL('../fixtures/detectors/', import.meta.url);

test('every fixture with answers is examined into what the schema says', async () => {
  const recordings = readdirSync(fixtures).filter((name) => name.endsWith('.answers.jsonl'));
  assert.ok(recordings.length >= 32);
  for (const name of recordings) {
    const mail = readFileSync(new URL(name.replace('.answers.jsonl', '.eml'), fixtures));
    const answers = recordingOf(new URL(name, fixtures)) ?? [];
    const examination = JSON.parse(JSON.stringify(await examinedOutside(mail, answers)));
    assert.ok(isValid(examination), `${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
  }
});

/** Every domain in the world says the same, which makes each check of each mail go on as far as it can. */
const refusing: World = { everywhere: { TXT: ['v=spf1 -all', 'v=DMARC1; p=reject'], MX: ['0 .'] } };
const failing: World = { silent: ['dns', 'listing', 'rdap', 'whois', 'geo'] };

for (const [what, world] of [
  ['refuses all', refusing],
  ['answers nothing', failing],
] as const) {
  test(`public mail in a world that ${what} is examined into what the schema says, and accuses no old honest mail`, {
    skip: skipWithout('mail'),
  }, async () => {
    for (const folder of ['easy-ham-1', 'hard-ham-1', 'phishing']) {
      const names = readdirSync(join(data('mail'), folder)).sort();
      for (const name of names.filter((_, i) => i % 4 === 0)) {
        const lookup = lookupInWorld(world, '2026-11-21T00:00:00Z');
        const bytes = readFileSync(join(data('mail'), folder, name));
        const examination = await examinedOutside(bytes, [], { source: name, lookup });
        const plain = JSON.parse(JSON.stringify(examination));
        assert.ok(isValid(plain), `${folder}/${name}: ${JSON.stringify(isValid.errors?.slice(0, 3))}`);
        if (folder === 'easy-ham-1')
          assert.ok(
            ['undecided', 'legitimate'].includes(examination.verdict.kind),
            `${name} ${examination.verdict.kind}`,
          );
      }
    }
  });
}
