/** What has no picture and what only strikes letters out is not part of a word; what letters need stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../src/examine/known/text/plain.ts';
import { withoutStrayMarks, withoutUnseen } from '../../../src/examine/known/text/unseen.ts';

test('what Unicode draws as nothing, and the marks of annotations, is unseen, and nothing else', () => {
  const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
  const wrong: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const letter = String.fromCodePoint(point);
    const isUnseen = withoutUnseen(`a${letter}b`) === 'ab';
    if (isUnseen !== (ignorable.test(letter) || (point >= 0xfff9 && point <= 0xfffb))) wrong.push(point.toString(16));
  }
  assert.deepEqual(wrong, []);
});

test('words are the same with them and without', () => {
  for (const mark of [
    '\u180b',
    '\u17b5',
    '\u3164',
    '\ufff9',
    '\u{1d173}',
    '\u{e0041}',
    '\u0332',
    '\u035f',
    '\u05bf',
    '\u{1107f}',
  ])
    assert.equal(plain(`ver${mark}ify パス${mark}ワード 確${mark}認`), 'verify パスワード 確認', escape(mark));
});

test('marks that are part of a letter stay', () => {
  assert.equal(plain('Pru\u0308fung か\u3099 ば'), 'prüfung が ば');
  for (const words of ['सत्यापित करें', 'ตรวจสอบบัญชี', 'חֲשִׁיבוּת', 'מ\u05b9', '1\u20e3'])
    assert.equal(withoutStrayMarks(words), words);
});
