/** Office 97 to 2003 under a password: opened with the word of the mail, and told as closed without it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xorPattern } from '../../src/unpack/office/xor-lock.ts';
import { passwordsIn } from '../../src/unpack/passwords.ts';
import { makeCompound, vbaStreams } from './containers.ts';
import { lockedWord, lockedWorkbook, type OldLock } from './locked-old-office.ts';
import { biff, workbookStream } from './old-office.ts';
import { listOf, opened, saysOf } from './opening.ts';

const LOCKS: readonly OldLock[] = ['xor', 'rc4', 'cryptoapi-40', 'cryptoapi-128'];
const WORD = 'Ume-2024';
const rows = [['Invoice 4711', '御請求書'], ['合計 12,000円']];
const seen = 'Invoice 4711 御請求書\n合計 12,000円';
const sheets = [{ rows, links: ['https://written.example/'] }];
const stream = (lock: Buffer): Buffer => workbookStream(sheets, 'shared', [lock]);
/** More than one block, and beyond the small streams. */
const long = (lock: Buffer): Buffer =>
  workbookStream([{ rows: [...rows, ...Array.from({ length: 300 }, (_, i) => [`row ${i}`])] }], 'label', [lock]);
const macro = 'Sub Auto_Open()\r\nCreateObject("WScript.Shell").Run "calc.exe"\r\nEnd Sub\r\n';

for (const lock of LOCKS) {
  test(`a workbook under ${lock} is read with the word of the mail, and with no other`, () => {
    const further = vbaStreams('_VBA_PROJECT_CUR/VBA/', [{ name: 'Module1', source: macro }]);
    const file = lockedWorkbook(stream, lock, WORD, { further });
    const result = opened(file, 'a.xls', passwordsIn(`パスワード：${WORD}`));
    assert.deepEqual(listOf(result), ['1 Workbook decrypted']);
    assert.equal(result.inside[0]?.password, WORD);
    assert.deepEqual(
      result.texts.map((one) => [one.seen, one.in, one.isPartial]),
      [[seen, 0, false]],
    );
    assert.deepEqual(
      result.links.map(({ url }) => url),
      ['https://written.example/'],
    );
    assert.equal(saysOf(result, 'macro-runs-program').length, 1);
    assert.deepEqual([result.encrypted, result.unopened, saysOf(result, 'encrypted')], [true, undefined, ['FilePass']]);
    const closed = opened(file, 'a.xls', ['Ume-2025']);
    assert.deepEqual([closed.inside, closed.texts, closed.encrypted, closed.unopened], [[], [], true, 'password']);
    assert.equal(saysOf(closed, 'macro-runs-program').length, 1);
    assert.equal(opened(lockedWorkbook(stream, lock, 'VelvetSweatshop'), 'a.xls').texts[0]?.seen, seen);
    const [text] = opened(lockedWorkbook(long, lock, WORD), 'a.xls', [WORD]).texts;
    assert.deepEqual([text?.seen.endsWith('row 299'), text?.isPartial], [true, false]);
  });

  if (lock !== 'xor')
    test(`a document under ${lock} is read with the word of the mail, and with no other`, () => {
      for (const words of ['御見積書 合計 120,000円', '長い文章。'.repeat(1000)]) {
        assert.equal(opened(lockedWord(words, 'none')).texts[0]?.seen, words);
        const file = lockedWord(words, lock, WORD);
        const result = opened(file, 'a.doc', [WORD]);
        assert.deepEqual(
          [result.texts[0]?.seen, result.inside[0]?.password, result.unopened],
          [words, WORD, undefined],
        );
        const closed = opened(file, 'a.doc', ['other']);
        assert.deepEqual([closed.texts, closed.encrypted, closed.unopened], [[], true, 'password']);
      }
    });
}

test('Excel 5 knows only the oldest lock', () => {
  const make = (lock: Buffer): Buffer => workbookStream([{ rows }], 'excel5', [lock]);
  const file = lockedWorkbook(make, 'xor', WORD, { isOld: true });
  assert.equal(opened(file, 'a.xls', [WORD]).texts[0]?.seen, seen);
  assert.equal(opened(file, 'a.xls', ['x']).unopened, 'password');
});

test('passwords of every length have a pattern, and those beyond 15 letters none', () => {
  for (let length = 1; length <= 15; length += 1) {
    const word = 'Ab9~cD0!eF1?gH2'.slice(0, length);
    assert.equal(opened(lockedWorkbook(stream, 'xor', word), 'a.xls', [word]).texts[0]?.seen, seen, word);
  }
  assert.equal(xorPattern('0123456789abcdef', 0, 0), undefined);
  assert.equal(xorPattern('', 0, 0), undefined);
});

test('a lock that names another cipher, or is damaged, stays closed and costs nothing more', () => {
  const closed = (data: Buffer): string | undefined =>
    opened(makeCompound([{ path: 'Workbook', data: stream(biff(0x2f, data)) }]), 'a.xls', [WORD]).unopened;
  assert.equal(closed(Buffer.from([1, 0, 9, 0, 9, 0])), 'method');
  assert.equal(closed(Buffer.from([1, 0, 1, 0, 1, 0])), 'method');
  assert.equal(
    closed(Buffer.concat([Buffer.from([1, 0, 2, 0, 2, 0]), Buffer.alloc(4), Buffer.alloc(90, 0xff)])),
    'method',
  );
  assert.equal(closed(Buffer.alloc(0)), 'method');
  const documents = LOCKS.map((lock) => lockedWorkbook(stream, lock, WORD));
  for (const file of [...documents, lockedWord('words', 'rc4', WORD)])
    for (let at = 512; at < file.length; at += 61) {
      const damaged = Buffer.from(file);
      damaged.fill(0xff, at, at + 3);
      opened(damaged, 'a', [WORD]);
      opened(file.subarray(0, at), 'a', [WORD]);
    }
});
