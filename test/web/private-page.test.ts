import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { examineMail } from '../../src/app/examine-mail.ts';
import { writeJson } from '../../src/app/json.ts';
import { itemsOf } from '../../src/app/sources.ts';
import { skipWithout, skipWithoutPackage } from '../data.ts';
import { harmlessProgram, makeLha, makeRar } from '../unpack/containers.ts';
import { dataMails, sampleMails } from './data-mails.ts';
import { openPlace, type Watched, watch } from './place.ts';

const file = pathToFileURL(fileURLToPath(new URL('../../dist/web/private.html', import.meta.url))).href;

/**
 * Mails of which a browser and Node themselves read a piece differently, both by a version of the standard: URL gives `|` in a path and
 * the space at the end of `mailto:` as they are or as `%7C` and `%20`, and TextDecoder reads broken EUC-KR in two ways. The verdict is the same.
 */
const PLATFORM = new Set([
  '00318.8487006b2a3599ba69edefe8b9cc98d5.txt',
  '00942.657397d701fe92368dd144bec09d7812.txt',
  '01072.ac604802c74de2ebc445efc827299b96.txt',
]);

/** Every mail takes minutes, and belongs to a release. */
const apart = process.env.METSUKE_EVERY_MAIL === undefined ? 3 : 1;

function isSameVerdict(a: string, b: string): boolean {
  const [one, other]: { verdict: unknown }[] = [JSON.parse(a), JSON.parse(b)];
  return JSON.stringify(one?.verdict) === JSON.stringify(other?.verdict);
}

test('the private page holds all it needs, and its policy lets it ask nobody', () => {
  const page = readFileSync(new URL(file), 'utf8');
  assert.match(
    page,
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'/,
  );
  assert.match(page, /connect-src 'none'/);
  // tags that fetch: everything but our icon, which is empty, stands in the page
  assert.doesNotMatch(
    page.replace(/<script[\s\S]*?<\/script>/g, ''),
    /<(?:link|img|script|iframe)[^>]*(?:href|src)="(?!data:,")/,
  );
});

test('the private page, opened from a file with the network off', {
  skip: skipWithoutPackage('chromium'),
}, async (t) => {
  const place = await openPlace();
  t.after(() => place.end());

  /** Examines the files in the page; the lines that it saves. */
  async function linesOf({ page }: Watched, paths: readonly string[]): Promise<string[]> {
    await page.locator('input[type=file]').setInputFiles([...paths]);
    await page.getByText(/^Examining/).waitFor({ state: 'detached', timeout: 170_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save all/ }).click(),
    ]);
    return readFileSync((await download.path()) ?? '', 'utf8')
      .trimEnd()
      .split('\n');
  }

  /** Names of the mails of which page and command line say different things. */
  async function differing(paths: readonly string[], lines: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    let at = 0;
    for (const path of paths) {
      for await (const item of itemsOf([path])) {
        const line = lines[at++] ?? '';
        if (!('bytes' in item)) throw new Error(`${path} cannot be read`);
        const { at: time }: { at: string } = JSON.parse(line);
        const source = item.source.slice(item.source.lastIndexOf('/') + 1);
        const ours = writeJson(await examineMail(item.bytes, { source, at: time }));
        if (ours === line || (PLATFORM.has(basename(path)) && isSameVerdict(ours, line))) continue;
        found.push(`${item.source}${placeOf(ours, line)}`);
      }
    }
    assert.equal(lines.length, at);
    return found;
  }

  await t.test('says of the mails of the stories, byte for byte, what the command line says', async () => {
    const watched = await watch(place, { offline: true });
    await watched.page.goto(file);
    assert.deepEqual(await differing(sampleMails, await linesOf(watched, sampleMails)), []);
    assert.deepEqual(watched.faults, []);
    assert.deepEqual(
      watched.requests.filter((url) => url !== file && !/^(?:blob|data):/.test(url)),
      [],
    );
    await watched.page.context().close();
  });

  await t.test('and of every third mail of the labelled data', { skip: skipWithout('mail') }, async () => {
    const watched = await watch(place, { offline: true });
    await watched.page.goto(file);
    const paths = dataMails().filter((_, at) => at % apart === 0);
    assert.deepEqual(await differing(paths, await linesOf(watched, paths)), []);
    assert.deepEqual(watched.faults, []);
    await watched.page.context().close();
  });

  await t.test(
    'of archives that 7-Zip opens, and of a code in WebP, the page says what the command line says',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'metsuke-private-'));
      const rar = makeRar([{ name: '請求書.exe', data: harmlessProgram }]);
      const locked = makeRar([{ name: 'run.exe', data: harmlessProgram, password: 'Ume-2024' }]);
      const nested = makeRar([{ name: 'inner.rar', data: rar }]);
      const webp = readFileSync(new URL('../fixtures/qr/code.webp', import.meta.url));
      const mails = [
        ['a.rar', rar],
        ['locked.rar', locked],
        ['nested.rar', nested],
        ['a.lzh', makeLha([{ name: Buffer.from('run.exe'), data: harmlessProgram }])],
        ['broken.rar', rar.subarray(0, rar.length - 20)],
        ['a.webp', webp],
      ] as const;
      const paths = mails.map(([name, file]) => {
        const path = join(folder, `${name}.eml`);
        const type = name.endsWith('webp') ? 'image/webp' : 'application/octet-stream';
        writeFileSync(
          path,
          `From: a@sender.example\nTo: b@example.org\nSubject: invoice\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\npassword: Ume-2024\n--x\nContent-Type: ${type}; name=${name}\nContent-Transfer-Encoding: base64\n\n${file.toString('base64')}\n--x--\n`,
        );
        return path;
      });
      const watched = await watch(place, { offline: true });
      await watched.page.goto(file);
      const lines = await linesOf(watched, paths);
      assert.deepEqual(await differing(paths, lines), []);
      assert.match(lines[0] ?? '', /"opened":"decompressed"/);
      assert.match(lines[1] ?? '', /"password":"Ume-2024"/);
      assert.match(lines[5] ?? '', /"where":"qr"/);
      assert.deepEqual(watched.faults, []);
      assert.deepEqual(
        watched.requests.filter((url) => url !== file && !/^(?:blob|data):/.test(url)),
        [],
      );
      await watched.page.context().close();
      rmSync(folder, { recursive: true });
    },
  );

  await t.test('what is chosen while others are examined waits for its turn, and nothing is lost', async () => {
    const { page, faults } = await watch(place, { offline: true });
    await page.goto(file);
    await page.evaluate(() => {
      const mail = (name: string): File =>
        new File([`From: a@sender.example\nTo: b@example.org\nSubject: ${name}\n\nhello\n`], `${name}.eml`);
      const folder = new File([], 'folder');
      folder.arrayBuffer = () => Promise.reject(new Error('it is a folder'));
      const drop = (files: readonly File[]): void => {
        const event = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: { files } });
        document.querySelector('fieldset.drop')?.dispatchEvent(event);
      };
      drop([mail('one'), mail('two')]);
      drop([folder, mail('three')]);
    });
    for (const name of ['one', 'two', 'three'])
      await page.getByRole('button', { name: `${name}.eml` }).waitFor({ timeout: 60_000 });
    assert.match((await page.getByRole('alert').allTextContents()).join(), /^folder: .*it is a folder/);
    await page.getByText(/^Examining/).waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('a pasted mail is shown by the same view, and leads back', async () => {
    const { page, faults } = await watch(place, { offline: true });
    await page.goto(file);
    await page.getByRole('textbox').fill(readFileSync(sampleMails[3] ?? '', 'utf8'));
    await page.getByRole('button', { name: 'Examine', exact: true }).click();
    await page.getByRole('heading', { name: 'Route', exact: true }).waitFor();
    await page.getByText('Countries of the networks, by the table').waitFor();
    await page.getByRole('button', { name: /Examined mails/ }).click();
    await page.getByRole('heading', { name: 'Examine without sending' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

/** Where two texts part, for the message of a failure. */
function placeOf(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `: ${a.slice(at - 60, at + 60)} ≠ ${b.slice(at - 60, at + 60)}`;
}
