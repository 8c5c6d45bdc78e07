/** The most dangerous first, over the whole store. Published: never changed. */
import type { Migration } from '../migrations.ts';

const statements = [
  'create index mail_danger on mail (danger, id)',
  'create index mail_kind_danger on mail (kind, danger, id)',
];

export const byDanger: Migration = { number: 3, name: 'by-danger', sqlite: statements, postgres: statements };
