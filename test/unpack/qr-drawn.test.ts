import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableGrids } from '../../src/unpack/qr-drawn.ts';
import { assertLinear } from '../growth.ts';

const row = (dark: boolean): string =>
  `<tr>${Array.from({ length: 21 }, (_, at) => `<td bgcolor="${at % 2 === 0 && dark ? '#000000' : '#ffffff'}">`).join('')}</tr>`;
const code = `<table>${Array.from({ length: 21 }, (_, at) => row(at % 3 > 0)).join('')}</table>`;

test('a code that is drawn with cells is seen, also behind words that look like tags in a tag', () => {
  assert.deepEqual(tableGrids(code)[0]?.length, 21);
  assert.deepEqual(tableGrids(`<p title="<table><tr>">${code}`), tableGrids(code));
});

test('cells with a quote that is never closed, and tags in tags, cost no more than their length', () => {
  const shapes: readonly string[] = [
    '<td style="',
    '<td style=\'a <td title="',
    '<td <td ',
    '<td style="a:b" ',
    '<table <tr><td a="',
  ];
  for (const shape of shapes) assertLinear(shape, 4000, (n) => shape.repeat(n), tableGrids);
});
