import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDetector } from '../tools/new-detector.ts';

const before = `import type { Detector } from '../finding.ts';
import alpha from './alpha.ts';
import zebraCrossing from './zebra-crossing.ts';

/** Every detector. */
export const detectors: readonly Detector[] = [
  alpha,
  zebraCrossing,
];
`;

test('a new detector stands in its place among the imports and in the list', () => {
  assert.equal(
    withDetector(before, 'many-from'),
    before
      .replace("alpha.ts';\n", "alpha.ts';\nimport manyFrom from './many-from.ts';\n")
      .replace('  alpha,\n', '  alpha,\n  manyFrom,\n'),
  );
});
