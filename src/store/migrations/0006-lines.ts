/** Where each line of a case stands in the journal, so that the next one is written without reading those before it. Published: never changed. */
import type { Migration } from '../migrations.ts';

const steps = (number: string, lines: string): readonly string[] => [
  `create table case_line (
    casefile ${number} not null references casefile (id), line ${number} not null, lines ${number} not null,
    journal ${number} not null references journal (seq) deferrable initially deferred,
    primary key (casefile, line))`,
  `insert into case_line (casefile, line, lines, journal)
    select casefile, line, lines, journal from (
      select casefile, journal, lines,
        1 + sum(lines) over (partition by casefile order by journal) - lines as line
      from (
        select case_journal.casefile, case_journal.journal, coalesce(${lines}, 0) as lines
        from case_journal join journal on journal.seq = case_journal.journal) as counted) as placed
    where lines > 0`,
];

export const lines: Migration = {
  number: 6,
  name: 'lines',
  isForWriting: true,
  sqlite: steps('integer', `json_array_length(journal.body, '$.timeline')`),
  // json and not jsonb: it is looked at as it stands, whatever its strings hold
  postgres: steps('bigint', `json_array_length(cast(journal.body as json) -> 'timeline')`),
};
