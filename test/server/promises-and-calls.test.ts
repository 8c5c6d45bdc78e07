/** What somebody promised is told of on every screen; a call is written down with what the telephone recorded. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { overflow, seriousFindings } from '../web/serious.ts';
import { type ProblemSaid, posting, serving } from './serving.ts';

interface CaseSaid {
  readonly case: {
    readonly timeline: readonly {
      readonly at: string;
      readonly ended?: string;
      readonly number?: string;
      readonly note: string;
      readonly files?: readonly string[];
    }[];
  };
}
const records = `この会話の回線記録
11/14 16:30:38 アナログ(ポート1)こちらから切断[B2]: 料金[0円]
11/14 16:21:59 アナログ(ポート1)接続[B2]: 番号[0120000000]
11/14 16:21:50 アナログ(ポート1)発信[B2]: 番号[0120000000]
11/14 16:21:37 アナログ(ポート1)切断[B2]: 網理由表示#17(着ユーザビジー) 料金[0円]
11/14 16:21:33 アナログ(ポート1)発信[B2]: 番号[0120000000]
`;

test('records of a telephone tell when a call was, and are kept as they came', async (t) => {
  const served = await serving(t);
  await served.call('/cases', posting({ title: 'Calls' }));
  const call = { what: 'called', note: 'told them', at: '2002-11-14T20:00:00+09:00' };
  const { answer, said } = await served.read<CaseSaid>(
    '/cases/1/timeline?lang=en',
    posting({ ...call, lines: records }),
  );
  assert.equal(answer.status, 201);
  const [line] = said.case.timeline;
  assert.equal(line?.at, '2002-11-14T16:21:59+09:00');
  assert.equal(line.ended, '2002-11-14T16:30:38+09:00');
  assert.equal(line.number, '0120000000');
  assert.equal(
    line.note,
    'told them\n2002-11-14 16:21:33+09:00 0120000000 not reached #17 着ユーザビジー\n16:30:38 we hung up',
  );
  assert.equal(await (await served.call(`/cases/1/files/${line.files?.[0]}`)).text(), records);

  // what the caller says himself stands; nothing is written where nothing can be read
  const own = { ...call, ended: '2002-11-14T16:40:00+09:00', number: '03-0000-0000', lines: records };
  const { said: again } = await served.read<CaseSaid>('/cases/1/timeline', posting(own));
  assert.equal(again.case.timeline[1]?.ended, '2002-11-14T16:40:00+09:00');
  assert.equal(again.case.timeline[1].number, '03-0000-0000');
  for (const wrong of [
    { ...call, lines: 'they were friendly' },
    { what: 'called', lines: records },
    { ...call, at: '2002-11-14T20:00:00', lines: records },
  ]) {
    const refused = await served.read<ProblemSaid>('/cases/1/timeline', posting(wrong));
    assert.equal(refused.said.code, 'not-understood');
  }
  assert.equal((await served.call('/cases/9/timeline', posting({ ...call, lines: records }))).status, 404);
  assert.equal((await served.read<CaseSaid>('/cases/1')).said.case.timeline.length, 2);
});

test('promises and calls on the screens', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  for (const [title, until] of [
    ['Late', '2026-01-05'],
    ['Later', '2999-01-05'],
  ] as const) {
    const { said } = await served.read<{ case: { id: string } }>('/cases', posting({ title }));
    await served.call(`/cases/${said.case.id}/timeline`, posting({ what: 'promised', note: 'to answer', until }));
  }

  for (const [locale, width, name] of [
    ['ja-JP', 360, '案件 期限 1件'],
    ['en-GB', 1280, 'Cases 1 due'],
  ] as const)
    await t.test(`the start page tells of what is overdue, and leads there: ${locale}, ${width} pixels`, async () => {
      const { page, faults } = await watchAt(
        { origin: served.url, browser },
        { locale, viewport: { width, height: 800 } },
      );
      await page.goto(`${served.url}/`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL('**/cases');
      await page.getByRole('cell', { name: /2026-01-05/ }).waitFor();
      assert.deepEqual(await seriousFindings(page), []);
      assert.ok((await overflow(page)) <= 0);
      assert.deepEqual(faults, []);
    });

  await t.test('a call is written down with its end, or with the records of the telephone', async () => {
    const { page, faults } = await watchAt({ origin: served.url, browser }, { locale: 'ja-JP' });
    await page.goto(`${served.url}/case/1`);
    // a key is heard once the screen is there
    await page.locator('ol').first().waitFor();
    await page.locator('body').press('c');
    await page.keyboard.type('By hand');
    await page.getByLabel('日時(日本時間)').fill('2021-06-01T09:30');
    await page.getByLabel('終了', { exact: true }).fill('2021-06-01T09:41');
    assert.deepEqual(await seriousFindings(page), []);
    await page.keyboard.press('Control+Enter');
    await page.locator('ol').getByText('By hand').waitFor();
    await page.locator('body').press('c');
    await page.getByLabel('日時(日本時間)').fill('2002-11-14T20:00');
    await page.getByLabel(/記録を貼り付ける/).fill(records);
    await page.keyboard.press('Control+Enter');
    await page.locator('ol').getByText('終了 2002-11-14 16:30:38 JST').waitFor();
    const { said } = await served.read<CaseSaid>('/cases/1');
    assert.deepEqual(
      said.case.timeline.slice(1).map(({ at, ended }) => [at, ended]),
      [
        ['2021-06-01T09:30+09:00', '2021-06-01T09:41+09:00'],
        ['2002-11-14T16:21:59+09:00', '2002-11-14T16:30:38+09:00'],
      ],
    );
    assert.match(said.case.timeline[2]?.note ?? '', /つながらず/);
    assert.deepEqual(faults, []);
  });
});
