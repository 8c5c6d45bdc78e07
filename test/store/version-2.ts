/** What the store of version 2 wrote of the same: the list reads one short row, and words stand beside it. */
import { versionOne } from './version-1.ts';

/** @param bytes hex as bytes of that database, in SQL */
export const versionTwo = (bytes: (hex: string) => string): readonly string[] =>
  versionOne(bytes).flatMap((statement) => (statement.startsWith('insert into mail ') ? mail : [statement]));

const mail = [
  `insert into mail (id, examination, kind, certainty, danger, subject, from_name, from_address, date, handover, cut, sha256, bytes, kept, version, at) values (1, 1, 'spam', 'likely', 7, '第7号', 'Sender', 'sender7@example.com', null, '192.0.2.7', 0, 'fd25ecd21b9924e030c0acaf6da5fa388609855d39ea582a25a96a771e681190', 103, '2026-06-20T00:00:00.000Z', '1.0.0', '2026-06-20T00:00:00.000Z')`,
  `insert into mail_words (mail, words) values (1, '本文 7 の確認をお願いします。 message 7 for you')`,
];
