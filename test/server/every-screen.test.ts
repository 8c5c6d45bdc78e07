/** Every screen with something on it, in both languages, light and dark, from a phone to a wide screen. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { skipWithoutPackage } from '../data.ts';
import { openBrowser, watchAt } from '../web/place.ts';
import { loaded, overflow, seriousFindings } from '../web/serious.ts';
import { type ExaminationSaid, posting, rfc822, serving } from './serving.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const mails = readdirSync(samples)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => Uint8Array.from(readFileSync(samples + name)));

const paths = ['/', '/cases', '/case/1', '/sources', '/overview', '/settings'];

test('every screen', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const served = await serving(t);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const messages: string[] = [];
  for (const body of mails)
    messages.push(
      (await served.read<ExaminationSaid>('/examinations', { method: 'POST', headers: rfc822, body })).said.id,
    );
  await served.call('/cases', posting({ title: 'A case', messages: messages.slice(0, 2) }));

  for (const locale of ['ja-JP', 'en-GB'])
    for (const width of [360, 1280, 1900])
      await t.test(`fits ${width} pixels and keeps nobody out: ${locale}`, async () => {
        const { page, faults } = await watchAt(
          { origin: served.url, browser },
          { locale, viewport: { width, height: 900 } },
        );
        for (const path of paths) {
          await page.goto(served.url + path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await loaded(page);
          assert.ok((await overflow(page)) <= 0, path);
          if (width !== 1280) continue;
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await seriousFindings(page), [], `${path} ${colorScheme}`);
          }
        }
        assert.deepEqual(faults, []);
        await page.context().close();
      });
});
