import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { machine } from '../../src/app/machine.ts';
import { openZip } from '../../src/unpack/archive/zip-member.ts';
import { skipWithoutPackage } from '../data.ts';
import { asked, forms, lures, mailOf } from '../examine/forwards.ts';
import { answering, examined } from './mails.ts';
import { openPlace, watch } from './place.ts';

/** What our own reader of archives finds in a ZIP with a password. */
function opened(zip: Uint8Array, password: string): Uint8Array[] {
  const files: Uint8Array[] = [];
  const nothing = (): void => undefined;
  openZip(zip, {
    machine,
    passwords: () => [password],
    mayTry: () => true,
    room: () => 1_000_000,
    over: nothing,
    file: (_, content) => files.push(Buffer.from(content)),
    closed: nothing,
    picture: nothing,
    text: nothing,
    sign: nothing,
    link: nothing,
    unread: nothing,
    encrypted: nothing,
    unlocked: nothing,
  });
  return files;
}

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

const OUTLOOK = `From: a@example.com
To: b@example.org
Subject: x
Content-Type: text/html

<p>For all</p><!--[if mso]><p>For Outlook</p><![endif]--><a href="data:text/html,<p>Opened</p>">Open</a>
`;

test('the view of a mail', { skip: skipWithoutPackage('chromium') }, async (t) => {
  const names = readdirSync(samples).filter((name) => name.endsWith('.eml'));
  const mails = new Map(
    await Promise.all(
      names.map(async (name) => [name, await examined(readFileSync(join(samples, name)), name)] as const),
    ),
  );
  mails.set('passed-on', await examined(mailOf(forms['Outlook, as a page'](asked.en, lures.en)), 'passed-on'));
  mails.set('outlook', await examined(Buffer.from(OUTLOOK), 'outlook'));
  const place = await openPlace(answering(mails));
  t.after(() => place.end());

  for (const name of names)
    await t.test(`${name} opens without a fault, in both languages`, async () => {
      const { page, faults } = await watch(place, { locale: 'ja-JP' });
      await page.goto(`${place.origin}/mail/${name}`);
      await page.getByRole('heading', { name: '経路', exact: true }).waitFor();
      await page.locator('iframe').waitFor();
      await page.getByRole('radio', { name: 'すべて', exact: true }).check();
      await page.getByRole('radio', { name: 'English' }).check();
      await page.getByRole('heading', { name: 'Route', exact: true }).waitFor();
      assert.deepEqual(faults, []);
      await page.context().close();
    });

  await t.test('a statement lights up the bytes that it stands on', async () => {
    const { page, faults } = await watch(place);
    await page.goto(`${place.origin}/mail/004-hosting-company.eml`);
    await page.locator('li.handover button').click();
    await page.locator('mark').first().waitFor();
    const lit = await page.locator('mark').allTextContents();
    assert.match(lit.join(''), /^Received: from sv7\.mail-relay\.example/);
    await page.locator('#links button').first().click();
    await page.waitForFunction(() => document.querySelector('mark')?.textContent?.startsWith('Received') === false);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('what Outlook alone shows, and a page in a link, stand beside what all see', async () => {
    const { page, faults } = await watch(place);
    await page.goto(`${place.origin}/mail/outlook`);
    const only = page.getByRole('region', { name: 'Text that Outlook alone shows' });
    assert.match((await only.textContent()) ?? '', /^\s*For Outlook\s*$/);
    const inner = page.getByRole('region', { name: 'Text of pages that are written into links and frames' });
    assert.match((await inner.textContent()) ?? '', /^\s*Opened\s*$/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test(
    'a lure that a colleague passes on is told first, with its reasons, and lights up in the letter',
    async () => {
      const { page, faults } = await watch(place);
      await page.goto(`${place.origin}/mail/passed-on`);
      assert.match((await page.locator('article header').textContent()) ?? '', /Passed on: Phishing.*likely/);
      assert.match(
        (await page.locator('p.summary').textContent()) ?? '',
        /^\s*The mail passed on is very probably phishing/,
      );
      const letter = page.locator('#passedOn');
      assert.match((await letter.textContent()) ?? '', /Said to be from.*PayPal Security/);
      await letter.locator('button').filter({ hasText: 'well-known name' }).first().click();
      await page.locator('mark').first().waitFor();
      assert.match((await page.locator('mark').allTextContents()).join(''), /has been suspended/);
      await page.getByRole('radio', { name: '日本語' }).check();
      await page.getByRole('heading', { name: '転送メール', exact: true }).waitFor();
      assert.deepEqual(faults, []);
      await page.context().close();
    },
  );

  await t.test('the mark of a recipient in a link is hidden until it is asked for', async () => {
    const { page } = await watch(place);
    await page.goto(`${place.origin}/mail/004-hosting-company.eml`);
    const links = page.locator('#links');
    await links.waitFor();
    assert.doesNotMatch((await links.textContent()) ?? '', /info@recipient/);
    await page.getByRole('button', { name: 'Show it' }).click();
    assert.match((await links.textContent()) ?? '', /info@recipient\.example/);
    await page.context().close();
  });

  await t.test('the original is saved as a ZIP with the password infected, and nothing else opens it', async () => {
    const { page } = await watch(place);
    await page.goto(`${place.origin}/mail/900-plain-good.eml`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the original (ZIP)' }).click(),
    ]);
    const zip = readFileSync((await download.path()) ?? '');
    assert.deepEqual(opened(zip, 'infected'), [readFileSync(join(samples, '900-plain-good.eml'))]);
    assert.deepEqual(opened(zip, 'harmless'), []);
    await page.context().close();
  });
});
