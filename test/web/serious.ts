/** What axe-core finds on a page, for tests that hold screens to it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Findings that are serious or critical, with the elements; what stands in the frame of a mail is a stranger's. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // evaluated past the page's policy, which lets no script of others run
  await page.evaluate(axe);
  const violations: readonly Violation[] = await page.evaluate(
    "axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] }).then((found) => found.violations)",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((one) => `${one.html} ${one.failureSummary ?? ''}`)
          .join(' | ')}`,
    );
}

/** Waits until nothing on the screen says that it is still on its way. */
export const loaded = (page: Page): Promise<void> =>
  page.locator('p[aria-live=polite].soft').first().waitFor({ state: 'detached' });

/** Pixels by which a page is wider than its window; at most 0 for a good one. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
