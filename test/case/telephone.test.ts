/** Line records of a telephone, as story 000 pastes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLineRecords } from '../../src/case/telephone.ts';

const story = `この会話の回線記録
11/14 16:30:38 アナログ(ポート1)こちらから切断[B2]: 料金[0円]
11/14 16:21:59 アナログ(ポート1)接続[B2]: 番号[0120000000]
11/14 16:21:50 アナログ(ポート1)発信[B2]: 番号[0120000000]
11/14 16:21:37 アナログ(ポート1)切断[B2]: 網理由表示#17(着ユーザビジー) 料金[0円]
11/14 16:21:33 アナログ(ポート1)発信[B2]: 番号[0120000000]
`;

test('story 000: a busy line first, then a call of nine minutes that we ended, in the year of the call', () => {
  assert.deepEqual(readLineRecords(story, '2002-11-14T20:00:00+09:00'), {
    calls: [
      {
        at: '2002-11-14T16:21:33',
        by: 'us',
        number: '0120000000',
        ended: '2002-11-14T16:21:37',
        reason: '#17 着ユーザビジー',
      },
      {
        at: '2002-11-14T16:21:50',
        by: 'us',
        number: '0120000000',
        connected: '2002-11-14T16:21:59',
        ended: '2002-11-14T16:30:38',
        endedBy: 'us',
      },
    ],
    unread: 0,
    isYearWritten: false,
  });
});

test('a record of December that is pasted in January is of the year before', () => {
  const { calls } = readLineRecords('12/31 23:59:50 発信 番号[117]', '2027-01-02T00:00:00Z');
  assert.equal(calls[0]?.at, '2026-12-31T23:59:50');
});

test('other telephones: years, English words, a call that came in, and what says nothing', () => {
  const text = [
    '2026-06-20 10:00:00 incoming call from: +81-3-0000-0000',
    '2026-06-20 10:00:05 answered',
    '2026-06-20 10:02:00 remote hangup',
    '2026-06-20 11:00:00 self test',
  ].join('\r\n');
  assert.deepEqual(readLineRecords(text, '2026-06-20T12:00:00Z'), {
    calls: [
      {
        at: '2026-06-20T10:00:00',
        by: 'them',
        number: '+81-3-0000-0000',
        connected: '2026-06-20T10:00:05',
        ended: '2026-06-20T10:02:00',
        endedBy: 'them',
      },
    ],
    unread: 1,
    isYearWritten: true,
  });
});

test('what is no record gives no call, whatever it is', () => {
  for (const text of ['', 'x'.repeat(100_000), '99/99 99:99:99 発信', '02/30 10:00:00 発信', '\u0000'.repeat(50)])
    assert.deepEqual(readLineRecords(text, '2026-06-20T12:00:00Z').calls, []);
});
