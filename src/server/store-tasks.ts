/** What reads much of a store, for `task-worker.ts`: it opens the store itself, and closes it. */
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { proposals } from '../app/cases/proposals.ts';
import { exportCase } from '../app/evidence/export.ts';
import { importCase } from '../app/evidence/import.ts';
import { overviewOf } from '../app/overview.ts';
import { openKept, type StorePlace } from '../app/store-place.ts';
import type { Border } from '../examine/observe/border.ts';
import { pagesOfCase } from '../report/evidence.ts';
import type { Store } from '../store/store.ts';
import { cardOf } from './card.ts';
import type { Done } from './tasks.ts';

export type StoreTask = { readonly place: StorePlace } & (
  | { readonly kind: 'overview' }
  | { readonly kind: 'proposals'; readonly mails: number; readonly danger?: number | undefined }
  | {
      readonly kind: 'export';
      readonly case: string;
      /** Where the ZIP is written; there is nothing yet. */
      readonly path: string;
    }
  | {
      readonly kind: 'import';
      readonly path: string;
      readonly by: string;
      readonly border: Border;
      readonly workers: number | undefined;
      readonly again: boolean;
    }
);

/** @throws Failure, StoreFailure; ENOSPC of the system */
export async function doStoreTask(task: StoreTask): Promise<Done> {
  const store = await openKept(task.place);
  try {
    return await done(store, task);
  } finally {
    await store.close();
  }
}

async function done(store: Store, task: StoreTask): Promise<Done> {
  switch (task.kind) {
    case 'overview':
      return { text: JSON.stringify(await overviewOf(store)) };
    case 'proposals': {
      const { mails, danger } = task;
      const found = await proposals(store, { mails, ...(danger !== undefined && { danger }) });
      return {
        text: JSON.stringify({
          found: found.map(({ returned: _, ...one }) => ({ ...one, mails: one.mails.map(cardOf) })),
        }),
      };
    }
    case 'export':
      return writeExport(store, task);
    case 'import': {
      const { path, by, border, workers, again } = task;
      return { text: JSON.stringify(await importCase(store, readFileSync(path), { by, border, workers, again })) };
    }
  }
}

async function writeExport(store: Store, { case: id, path }: Extract<StoreTask, { kind: 'export' }>): Promise<Done> {
  const at = new Date().toISOString();
  const file = await open(path, 'wx', 0o600);
  try {
    const pages: NonNullable<Parameters<typeof exportCase>[2]>['pages'] = (sheet, examinations) =>
      pagesOfCase(sheet, examinations, at.slice(0, 10));
    for await (const piece of exportCase(store, id, { at, pages })) await file.writeFile(piece);
  } finally {
    await file.close();
  }
  return {};
}
