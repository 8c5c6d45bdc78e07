/** One hostile mail in a process of its own: time, and memory beyond what the process had before it read the file. */
import { readFileSync } from 'node:fs';
import { readers } from './readers.ts';

const [path = ''] = process.argv.slice(2);
const examine = await readers['metsuke examine']?.();
if (!examine) throw new Error('no reader');
for (let time = 0; time < 20; time++) await examine(Buffer.from('From: a@example.net\r\nSubject: x\r\n\r\nx\r\n'));
const before = process.resourceUsage().maxRSS;
const mail = new Uint8Array(readFileSync(path));
const begun = performance.now();
const text = await examine(mail);
const milliseconds = performance.now() - begun;
const { partial, verdict } = JSON.parse(String(text));
console.log(
  JSON.stringify({
    milliseconds,
    growth: (process.resourceUsage().maxRSS - before) * 1024,
    partial,
    kind: verdict.kind,
  }),
);
