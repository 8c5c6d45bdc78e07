import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf, rowsOf } from '../../src/web/mail/lines.ts';

test('rows divide any bytes without a gap, in order, none wider than it may be', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 4, max: 120 }), (bytes, columns) => {
      const rows = rowsOf(bytes, columns);
      let at = 0;
      for (let row = 0; row < rows.count; row++) {
        const [start, end] = rows.rowAt(row);
        assert.equal(start, at);
        assert.ok(end > start && end - start <= columns + 2, `${start} to ${end}`);
        assert.equal(rows.rowOf(start), row);
        assert.equal(rows.rowOf(end - 1), row);
        at = end;
      }
      assert.equal(at, bytes.length);
    }),
  );
});

test('a mail of 50 MB of line ends has rows in bounded memory, and its last byte is found', () => {
  const bytes = new Uint8Array(50 * 1024 * 1024).fill(10);
  const rows = rowsOf(bytes, 80);
  assert.ok(rows.count < 2_000_000);
  const [start, end] = rows.rowAt(rows.rowOf(bytes.length - 1));
  assert.ok(start < bytes.length && end === bytes.length);
});

test('every byte of a row is shown, as text that steers nothing or as its number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = piecesOf(bytes, 0, bytes.length, () => false)
        .map((piece) => piece.text)
        .join('');
      assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
  const hostile = Buffer.from('a\u202eb\x1b[0m日本\r\n');
  const shown = piecesOf(hostile, 0, hostile.length, (byte) => byte === 0);
  assert.deepEqual(shown, [
    { text: 'a', kind: 'text', lit: true },
    { text: '\\xe2\\x80\\xae', kind: 'code', lit: false },
    { text: 'b', kind: 'text', lit: false },
    { text: '\\x1b', kind: 'code', lit: false },
    { text: '[0m日本', kind: 'text', lit: false },
  ]);
});
