/** What a list shows stands in one short row, and the words of a mail, which only some searches read, beside it. */
import type { Migration } from '../migrations.ts';

const steps = (number: string): readonly string[] => [
  `create table mail_words (mail ${number} primary key references mail (id), words text not null)`,
  'insert into mail_words (mail, words) select id, words from mail',
  'alter table mail drop column words',
  `alter table mail add column sha256 text not null default ''`,
  `alter table mail add column bytes ${number} not null default 0`,
  `alter table mail add column kept text not null default ''`,
  `alter table mail add column version text not null default ''`,
  `alter table mail add column at text not null default ''`,
  `update mail set
    (sha256, bytes, kept) = (select sha256, bytes, kept from original where original.id = mail.id),
    (version, at) = (select version, at from examination where examination.id = mail.examination)`,
];

export const slimCatalogue: Migration = {
  number: 2,
  name: 'slim-catalogue',
  sqlite: steps('integer'),
  postgres: steps('bigint'),
};
