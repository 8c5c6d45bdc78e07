/** Which clock the screens read: one for each, and said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { type ExaminationSaid, json, mailOf, rfc822, serving } from './serving.ts';

test('times stand in one zone, which is said', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const sent = `Date: Wed, 19 May 2021 00:12:00 +0200\r\n${mailOf(1)}`;
  const mail = await served.read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body: sent });
  await served.call('/cases', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ title: 'Times', messages: [mail.said.id] }),
  });
  const call = { what: 'called', note: 'rang', at: '2021-05-19T10:21:00+09:00', ended: '2021-05-19T01:33:00Z' };
  await served.call('/cases/1/timeline', { method: 'POST', headers: json, body: JSON.stringify(call) });

  for (const [locale, timezoneId, received, begun, ended] of [
    ['ja-JP', 'America/New_York', '2021-05-19 07:12 JST', '2021-05-19 10:21:00 JST', '2021-05-19 10:33:00 JST'],
    ['en-GB', 'Europe/Berlin', '2021-05-19 00:12 CEST', '2021-05-19 03:21:00 CEST', '2021-05-19 03:33:00 CEST'],
  ] as const)
    await t.test(`${locale} in ${timezoneId}`, async () => {
      const { page, faults } = await watchAt({ origin: served.url, browser }, { locale, timezoneId });
      await page.goto(`${served.url}/`);
      await page.getByText(received).waitFor();
      await page.goto(`${served.url}/case/1`);
      const line = page.locator('ol li', { hasText: 'rang' });
      await line.waitFor();
      const text = await line.innerText();
      assert.ok(text.includes(begun) && text.includes(ended), text);
      // no other clock anywhere
      const zone = begun.slice(-4).trim();
      const times = (await page.locator('main').innerText()).match(/\d\d:\d\d(?::\d\d)? ?\S*/g) ?? [];
      assert.ok(times.length > 3);
      assert.deepEqual(
        times.filter((one) => !one.endsWith(zone) && !one.endsWith('CET')),
        [],
      );
      assert.deepEqual(faults, []);
    });

  await t.test('a call is written down by the clock of the screen', async () => {
    const options = { locale: 'ja-JP', timezoneId: 'America/New_York' };
    const { page, faults } = await watchAt({ origin: served.url, browser }, options);
    await page.goto(`${served.url}/case/1`);
    await page.getByRole('button', { name: '電話', exact: true }).click();
    await page.getByLabel('日時(日本時間)').fill('2021-06-01T09:30');
    await page.getByLabel('話したこと・したこと').fill('noted by the clock');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('ol').getByText('noted by the clock').waitFor();
    const { said } = await served.read<{ case: { timeline: { at: string }[] } }>('/cases/1');
    assert.equal(said.case.timeline.at(-1)?.at, '2021-06-01T09:30+09:00');
    assert.deepEqual(faults, []);
  });
});
