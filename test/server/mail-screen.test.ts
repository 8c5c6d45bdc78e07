/** What the screen of one mail offers beside its report: the case that it is in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { type ExaminationSaid, mailOf, rfc822, serving } from './serving.ts';

test('the screen of one mail', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const visit = (options = {}) => watchAt({ origin: served.url, browser }, options);
  const { said: calm } = await served.read<ExaminationSaid>('/examinations', {
    method: 'POST',
    headers: rfc822,
    body: mailOf(1),
  });
  const json = { 'content-type': 'application/json' };

  await t.test('a mail without danger says which case it is in, and looks for no others', async () => {
    const { page, faults, requests } = await visit();
    await page.goto(`${served.url}/mail/${calm.id}`);
    await page.getByText('It is in no case.').waitFor();
    await served.call('/cases', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ title: 'The harmless one', messages: [calm.id] }),
    });
    await page.reload();
    await page.getByRole('link', { name: '1 · The harmless one' }).waitFor();
    assert.ok(requests.every((url) => !url.includes('/proposals')));
    assert.deepEqual(faults, []);
  });
});
