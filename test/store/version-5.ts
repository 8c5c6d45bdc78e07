/** What the store of version 5 wrote of the same: who wrote it, and by which way it came. */
import { versionTwo } from './version-2.ts';

/** @param bytes hex as bytes of that database, in SQL */
export const versionFive = (bytes: (hex: string) => string): readonly string[] => [
  ...versionTwo(bytes),
  `insert into author (mail, address, name, came, ways) values (1, 'sender7@example.com', 'sender', '2026-06-20T00:00:00.000Z', 'network:192.0.2.0/24')`,
];
