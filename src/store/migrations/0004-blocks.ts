/**
 * In PostgreSQL the words of a mail name its blocks, by which the newest are found first (`postgres/blocks.ts`). SQLite finds
 * the newest first by itself. Published: never changed.
 */
import type { Migration } from '../migrations.ts';

export const blocks: Migration = {
  number: 4,
  name: 'blocks',
  sqlite: [],
  postgres: [
    // the rows without their words: a word that all have is found by reading a hundredth of the pages
    'alter table gram alter column grams set storage extended',
    `update gram set grams = grams || array_to_tsvector(
      array['#0.' || (mail / 128), '#1.' || (mail / 1024), '#2.' || (mail / 8192), '#3.' || (mail / 65536)])`,
  ],
};
