/** What the letter is that a mail passes on, so that a list shows it. Of mails kept before, the next examination tells. Published: never changed. */
import type { Migration } from '../migrations.ts';

const statements = [
  'alter table mail add column letter_kind text',
  'alter table mail add column letter_certainty text',
];

export const passedOn: Migration = { number: 7, name: 'passed-on', sqlite: statements, postgres: statements };
