/** "Who wrote here before, and by which way?" Published: never changed. */
import type { Migration } from '../migrations.ts';

const steps = (number: string): readonly string[] => [
  `create table author (
    mail ${number} primary key references mail (id), address text not null, name text not null, came text not null,
    ways text not null)`,
  // of older mails the way is known by the handover alone, and their keys are what SQL can make of them
  `insert into author (mail, address, name, came, ways)
    select id,
      case when from_address like '%@%' and length(from_address) <= 320 then lower(from_address) else '' end,
      case when from_name like '%@%' or length(from_name) > 100 then ''
        else lower(replace(replace(replace(from_name, ' ', ''), '\u3000', ''), '"', '')) end,
      '', '?'
    from mail`,
  'create index author_address on author (address, mail)',
  'create index author_name on author (name, mail)',
];

export const authors: Migration = {
  number: 5,
  name: 'authors',
  sqlite: steps('integer'),
  postgres: steps('bigint'),
};
