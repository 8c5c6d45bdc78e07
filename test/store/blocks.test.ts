/** The windows in which PostgreSQL is asked for the newest mails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, windowsBelow } from '../../src/store/postgres/blocks.ts';

/** Numbers around the borders of every level. */
const NUMBERS = [1, 2, 127, 128, 129, 1_023, 1_024, 1_025, 8_191, 8_192, 8_193, 65_537, 70_000, 131_072, 200_001];

test('windows hold each mail below the end once, the newest first, and no other', () => {
  for (const end of [0, ...NUMBERS]) {
    const windows = windowsBelow(end);
    let to = end;
    for (const window of windows) {
      assert.equal(window.to, to);
      assert.ok(window.from < to, `${end}: ${window.from} to ${to}`);
      to = window.from;
    }
    assert.equal(to, 0);
  }
});

test('a mail is in the blocks of its window, and in those of no other', () => {
  for (const end of NUMBERS) {
    for (const mail of [...NUMBERS, end - 1, end - 128, end - 1_024].filter((one) => one >= 0 && one < end)) {
      const names = new Set(blocksOf(mail));
      const windows = windowsBelow(end);
      assert.ok(windows.length > 0, `${end}`);
      const holding = windows.filter(({ blocks }) => blocks.some((block) => names.has(block)));
      const due = windows.filter(({ from, to, blocks }) => mail >= from && mail < to && blocks.length > 0);
      assert.deepEqual(holding, due, `${mail} below ${end}`);
    }
  }
});

test('a question names few blocks, however many mails there are', () => {
  for (const { blocks } of windowsBelow(10_000_000)) assert.ok(blocks.length <= 9, blocks.join(' '));
});
