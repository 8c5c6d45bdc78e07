/** The inbox by danger over all that is kept, more than one page of it: by HTTP and in a real browser. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { mailOf, type PageSaid, rfc822, serving } from './serving.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const stories = readdirSync(samples).filter((name) => /^00.*\.eml$/.test(name));
/** More than a page of the inbox has. */
const DULL = 130;

interface Said {
  readonly id: string;
  readonly danger: number;
  readonly number: number;
}

test('the most dangerous stand first, also when they are the oldest of many', {
  skip: skipWithoutPackage('chromium'),
}, async (t) => {
  const served = await serving(t);
  for (const name of stories)
    await served.call('/examinations', { method: 'POST', headers: rfc822, body: readFileSync(samples + name) });
  const pile = Array.from({ length: DULL }, (_, n) => `From x Mon Jan  1 00:00:00 2024\n${mailOf(n)}\n`).join('');
  const { id } = (
    await served.read<{ id: string }>('/examinations', {
      method: 'POST',
      headers: { 'content-type': 'application/mbox', prefer: 'respond-async' },
      body: pile,
    })
  ).said;
  await (await served.call(`/jobs/${id}/events`)).text();
  const count = DULL + stories.length;

  const all: Said[] = [];
  for (let next: number | undefined; ; ) {
    const from = next === undefined ? '' : `&before=${next}`;
    const { said } = await served.read<PageSaid<Said>>(`/examinations?order=danger&limit=7${from}`);
    all.push(...said.found);
    if (said.next === undefined) break;
    next = said.next;
  }
  assert.equal(new Set(all.map((one) => one.id)).size, count);
  assert.deepEqual(
    all.map(({ number }) => number),
    [...all].sort((a, b) => b.danger - a.danger || b.number - a.number).map(({ number }) => number),
  );
  const dangerous = all.filter(({ danger }) => danger >= 50);
  assert.ok(dangerous.length > 1 && dangerous.every(({ number }) => number <= stories.length));
  const { said } = await served.read<PageSaid<Said>>('/examinations?order=danger&danger=50');
  assert.deepEqual(said.found, dangerous);
  assert.equal((await served.call('/examinations?order=size')).status, 400);

  const browser = await openBrowser();
  t.after(() => browser.close());
  const { page, faults } = await watchAt({ origin: served.url, browser });
  await page.goto(`${served.url}/`);
  await page.getByText('The 100 most dangerous mails').waitFor();
  const links = () => page.locator('.about a').evaluateAll((some) => some.map((one) => one.getAttribute('href')));
  assert.deepEqual(
    await links(),
    all.slice(0, 100).map((one) => `/mail/${one.id}`),
  );
  await page.getByRole('button', { name: 'More mails' }).click();
  await page.getByText(`${count} mails, the most dangerous first`).waitFor();
  assert.deepEqual(
    await links(),
    all.map((one) => `/mail/${one.id}`),
  );
  await page.getByRole('link', { name: 'Order by time' }).click();
  await page.waitForURL('**/?order=newest');
  await page.getByText('The 100 newest mails').waitFor();
  assert.equal((await links())[0], `/mail/${[...all].sort((a, b) => b.number - a.number)[0]?.id}`);
  assert.deepEqual(faults, []);
});
