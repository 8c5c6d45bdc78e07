import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { skipWithoutPackage } from '../data.ts';
import { sampleMails } from '../web/data-mails.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { rfc822, serving } from './serving.ts';

test('without the built pages the API serves, and who starts it is told so', async (t) => {
  const bare = await serving(t, { web: mkdtempSync(join(tmpdir(), 'metsuke-no-web-')) });
  assert.equal(bare.isAppBuilt, false);
  const page = await bare.call('//');
  assert.equal(page.status, 404);
  assert.match(await page.text(), /run npm start once/);
  assert.equal((await bare.call('/examinations')).status, 200);
  assert.equal((await serving(t)).isAppBuilt, true);
});

test('a page that a browser has is known by any of its tags, weak ones too', async (t) => {
  const web = mkdtempSync(join(tmpdir(), 'metsuke-web-'));
  t.after(() => rmSync(web, { recursive: true }));
  writeFileSync(join(web, 'index.html'), '<!doctype html>');
  const { call } = await serving(t, { web });
  const etag = (await call('//')).headers.get('etag') ?? '';
  const statusFor = async (tags: string) => (await call('//', { headers: { 'if-none-match': tags } })).status;
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) assert.equal(await statusFor(tags), 304, tags);
  assert.equal(await statusFor('"other"'), 200);
});

test('assets, whose names tell their content, are kept for good; the page that names them is asked for each time', async (t) => {
  const { call } = await serving(t);
  const page = await call('//');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  const [asset = assert.fail('the page names no asset')] = /\/assets\/[\w.-]+/.exec(await page.text()) ?? [];
  assert.equal((await call(`/${asset}`)).headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal((await call('//assets/a-page')).headers.get('cache-control'), 'no-cache'); // a page, whatever its address looks like
  // what is not there is kept by nobody: the next version may have it
  const missing = await call('//assets/none-00000000.js');
  assert.deepEqual([missing.status, missing.headers.get('cache-control')], [404, 'no-store']);
});

test('from the real server', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const place = { origin: served.url, browser };
  const mail = sampleMails[3] ?? '';

  await t.test('a kept mail is shown, lights up its bytes and asks nobody else', async () => {
    const { said } = await served.read<{ id: string }>('/examinations', {
      method: 'POST',
      headers: rfc822,
      body: readFileSync(mail),
    });
    const { page, faults } = await watchAt(place);
    await page.goto(`${served.url}/mail/${said.id}`);
    await page.locator('li.handover button').click();
    await page.locator('mark').first().waitFor();
    assert.match((await page.locator('mark').allTextContents()).join(''), /^Received: from sv7/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('the private page runs where the server hands it out, and asks not even the server', async () => {
    const { page, faults, requests } = await watchAt(place);
    await page.goto(`${served.url}/private.html`);
    const before = requests.length;
    await page.locator('input[type=file]').setInputFiles(mail);
    await page.getByRole('heading', { name: 'Route', exact: true }).waitFor();
    assert.deepEqual(
      requests.slice(before).filter((url) => !/^(?:blob|data|about):/.test(url)),
      [],
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
