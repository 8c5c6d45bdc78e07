/**
 * Every mail of the labelled data, opened once in the web app by a real browser: no view may break, ask anybody else,
 * or run what a stranger wrote. `node tools/open-every-mail.ts [FILES PER TURN OF THE PAGE]`; ends with 1 when one was broken.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ruleBorder } from '../src/examine/observe/border.ts';
import { startServer } from '../src/server/serve.ts';
import { data } from '../test/data.ts';
import { dataMails, sampleMails } from '../test/web/data-mails.ts';
import { openBrowser, watchAt } from '../test/web/place.ts';

/** Milliseconds in which a mail has to stand on the screen. */
const PATIENCE = 15_000;
/** Mails that one page shows before it is closed: a browser keeps what it drew. */
const TURN = Number(process.argv[2] ?? '100');

/** All that the mail's screen began is drawn, its frame too. */
const DRAWN = `new Promise((done) => {
  const frame = document.querySelector('iframe');
  const then = () => requestAnimationFrame(() => requestAnimationFrame(done));
  if (frame === null) then();
  else setTimeout(then, 50);
})`;

interface Said {
  readonly id: string;
}

const mails = [...sampleMails, ...dataMails()];
const folder = mkdtempSync(join(tmpdir(), 'metsuke-every-mail-'));
const running = await startServer({
  data: folder,
  host: '127.0.0.1',
  port: 0,
  border: ruleBorder,
  ask: { level: 'none' },
  workers: 1,
  tell: () => undefined,
});
const browser = await openBrowser();
let broken = 0;
let refused = 0;
let slowest = 0;
const taken: number[] = [];
try {
  for (let first = 0; first < mails.length; first += TURN) {
    const { page, faults } = await watchAt({ origin: running.url, browser });
    page.setDefaultTimeout(PATIENCE);
    for (const path of mails.slice(first, first + TURN)) {
      const answer = await fetch(`${running.url}/api/v1/examinations`, {
        method: 'POST',
        headers: { 'content-type': 'message/rfc822' },
        body: readFileSync(path),
      });
      if (!answer.ok) {
        refused += 1;
        console.log(`${relative(data('.'), path)}: ${answer.status} ${await answer.text()}`);
        continue;
      }
      const said: Said = JSON.parse(await answer.text());
      const seen = faults.length;
      const begun = performance.now();
      try {
        await page.goto(`${running.url}/mail/${said.id}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.locator('aside.original').waitFor({ state: 'attached' });
        await page.evaluate(DRAWN);
      } catch (cause) {
        broken += 1;
        console.log(`${relative(data('.'), path)}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      const spent = performance.now() - begun;
      taken.push(spent);
      slowest = Math.max(slowest, spent);
      if (faults.length === seen) continue;
      broken += 1;
      console.log(`${relative(data('.'), path)}: ${faults.slice(seen).join('; ')}`);
    }
    await page.context().close();
    process.stderr.write(`opened: ${Math.min(first + TURN, mails.length)} of ${mails.length}\n`);
  }
} finally {
  await browser.close();
  await running.stop();
  rmSync(folder, { recursive: true });
}
taken.sort((a, b) => a - b);
const median = taken[taken.length >> 1] ?? Number.NaN;
console.log(
  `${taken.length} mails opened, ${broken} broken, ${refused} refused; median ${Math.round(median)} ms, slowest ${Math.round(slowest)} ms`,
);
process.exitCode = broken > 0 ? 1 : 0;
