/** What a letter shows of swindlers' letters is left out, and nothing that it says itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rest } from '../../../src/examine/known/text/cited/rest.ts';
import { withoutCited } from '../../../src/examine/known/text/cited.ts';
import { assertLinear } from '../../growth.ts';

test('sentences in marks, lines behind a mark and announced examples are shown', () => {
  assert.equal(rest('They write: "I hacked your device, pay now." Delete it.'), 'They write: "…" Delete it.');
  assert.equal(rest('「端末に侵入し録画した」というメールです。'), '「…」というメールです。');
  assert.equal(rest('The mail:\n> Pay by noon.\nIt is false.'), 'The mail:\nIt is false.');
  assert.equal(
    rest('A typical example:\n\nYour parcel waits.\nPay 1.99.\n\nDelete it.'),
    'A typical example:\n\n\nDelete it.',
  );
  assert.equal(
    rest('次のような内容のメールです。\n件名：重要\n本文：停止\n開かないでください。'),
    '次のような内容のメールです。\n開かないでください。',
  );
});

test('a name, a stress, an open mark and what can be opened stay', () => {
  for (const text of [
    'The "Spring" sale.',
    'Never share your password. Act now: "Your account has been suspended" says it all.',
    'He said: "stop\n\nDear reader, pay now',
    'They write: "Pay here: https://pay.example.net/x" now.',
    'A typical example:\nhttps://pay.example.net/x',
  ])
    assert.equal(rest(text), text);
});

test('only who names the swindle and says what to do shows it', () => {
  const threat = '"I hacked your device and filmed you, pay 900 dollars in bitcoin."';
  const warns = `Many got this: ${threat} It is a bluff. Delete the mail, do not pay.`;
  assert.ok(!withoutCited(warns, '').includes('hacked'));
  assert.ok(!withoutCited(warns.replace('It is a bluff. ', ''), 'A bluff is back').includes('hacked'));
  for (const other of [
    warns.replace('It is a bluff. ', ''),
    warns.replace(' Delete the mail, do not pay.', ''),
    // a letter that is nearly all quotation is its writer's own
    `Bluff? Do not answer. "${'I hacked your device and filmed you. '.repeat(9)}"`,
  ])
    assert.equal(withoutCited(other, ''), other);
});

test('the time grows no faster than the text', () => {
  for (const piece of ['"a', '「', 'example:\n', '\n> a', 'fake a a a ', 'do not a a a '])
    assertLinear(
      'withoutCited',
      2_000,
      (size) => piece.repeat(size).slice(0, 19_000),
      (text) => withoutCited(text, text),
    );
});
