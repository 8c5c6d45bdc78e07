/** Holds all detectors to the rules of the house, and each to its two fixtures. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { detectors } from '../../src/examine/detect/all.ts';
import { examined, examinedOutside, lineEnds, recordingOf } from './examining.ts';

const folder = new URL('../fixtures/detectors/', import.meta.url);
const sources = new URL('../../src/examine/detect/', import.meta.url);

test('every file of detect/ is a detector in all.ts, named by its id, and sorted', () => {
  const files = readdirSync(sources)
    .filter((name) => name !== 'all.ts' && name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  assert.deepEqual(
    detectors.map((one) => one.id),
    files.sort(),
  );
});

for (const detector of detectors) {
  test(`${detector.id} explains itself in both languages, and when it is wrong`, () => {
    for (const text of [detector.title, detector.explains, detector.mistakes]) {
      assert.match(text.ja, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
      assert.match(text.en, /[a-z]{3}/);
      assert.deepEqual(holes(text.ja), holes(text.en), 'the same holes in both languages');
    }
    assert.ok(detector.sources.length > 0, 'a source');
    assert.doesNotMatch(JSON.stringify(detector), /TODO/);
  });

  test(`${detector.id} speaks where it should and is silent in as plausible a mail`, async () => {
    for (const [kind, expected] of [
      ['speaks', true],
      ['silent', false],
    ] as const) {
      const file = new URL(`${detector.id}.${kind}.eml`, folder);
      assert.ok(existsSync(file), `${detector.id}.${kind}.eml is there`);
      assert.doesNotMatch(readFileSync(file, 'latin1'), /^Subject: TODO/m, 'the mail is more than the template');
      const source = `${detector.id}.${kind}`;
      const rules = new URL(`${detector.id}.yar`, folder);
      const answers = recordingOf(new URL(`${source}.answers.jsonl`, folder));
      for (const [name, bytes] of lineEnds(readFileSync(file))) {
        const { findings, answers: used } = await (answers === undefined
          ? examined(bytes, { source, ...(existsSync(rules) ? { rules: [rules.pathname] } : {}) })
          : examinedOutside(bytes, answers, { source }));
        const own = findings.find((one) => one.detector === detector.id);
        assert.equal(own !== undefined, expected, `${kind} with ${name}`);
        if (own === undefined) continue;
        assert.deepEqual(holes(own.explains.ja), [], 'every hole is filled');
        for (const proof of own.proof) {
          if ('answer' in proof)
            assert.ok(
              used.some(({ id }) => id === proof.answer),
              `${proof.answer} is among the answers`,
            );
          if ('at' in proof)
            assert.ok(
              proof.at[0] >= 0 && proof.at[0] <= proof.at[1] && proof.at[1] <= bytes.length,
              'proof lies inside',
            );
        }
      }
    }
  });
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((one) => one[1] ?? '').sort();
}
