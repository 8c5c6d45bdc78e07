/**
 * `npm run new:detector ID`: makes the detector's file, one fixture where it shall speak and one, just as plausible,
 * where it shall keep silent, and its line in `all.ts`. Nothing that exists is written over.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `replyto-freemail` → `replytoFreemail`, the name of the import. */
export const importName = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const template = (id: string) => `import type { Detector } from '../finding.ts';

/** TODO one sentence: what it sees. */
export default {
  id: '${id}',
  // 1 is a hint, 2 a strong sign, 3 stands nearly alone; below zero it speaks for the mail
  weight: 1,
  // the kinds of mail that it speaks for, the likeliest first; leave it out where it only raises the danger
  kinds: ['phishing'],
  // 'aim' where it tells what the mail wants, 'host' where it tells of the host that brought it; else leave it out
  about: 'aim',
  // of those that say nearly the same only the strongest counts: docs/detectors.md has the groups
  group: 'TODO',
  sources: ['TODO'],
  title: {
    ja: 'TODO',
    en: 'TODO',
  },
  explains: {
    ja: 'TODO {value}',
    en: 'TODO {value}',
  },
  mistakes: {
    ja: 'TODO',
    en: 'TODO',
  },
  detect({ subject }) {
    return subject?.value === 'TODO' ? [{ proof: subject.proof, words: { value: subject.value } }] : [];
  },
} satisfies Detector;
`;

const mail = (subject: string) =>
  `Return-Path: <sender@example.net>
Received: from mail.example.net (mail.example.net [192.0.2.10])
	by mx.example.org (Postfix) with ESMTPS id 4TqXyz0000
	for <reader@example.org>; Tue, 5 Mar 2024 10:00:00 +0900 (JST)
From: Sender <sender@example.net>
To: reader@example.org
Subject: ${subject}
Date: Tue, 5 Mar 2024 10:00:00 +0900
Message-ID: <1@mail.example.net>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hello.
`.replaceAll('\n', '\r\n');

/** `all.ts` with one more detector: its import among the imports, its name among the names, both in order of the ids. */
export function withDetector(all: string, id: string): string {
  const imports: readonly string[] = all.match(/^import \w+ from '\.\/[\w-]+\.ts';$/gm) ?? [];
  const ids = [...imports.map((line) => line.slice(line.indexOf('./') + 2, line.lastIndexOf('.ts'))), id].sort();
  const rest = all.split('\n').filter((line) => !imports.includes(line));
  const first = all.split('\n').findIndex((line) => imports.includes(line));
  rest.splice(first < 0 ? 0 : first, 0, ...ids.map((one) => `import ${importName(one)} from './${one}.ts';`));
  const names = ids.map((one) => `  ${importName(one)},\n`).join('');
  return rest.join('\n').replace(/= \[[^\]]*\]/, () => `= [\n${names}]`);
}

function make(root: string, id: string): string[] {
  const detector = join(root, 'src/examine/detect', `${id}.ts`);
  const fixture = (end: string) => join(root, 'test/fixtures/detectors', `${id}.${end}.eml`);
  if (existsSync(detector)) throw new Error(`there is a detector ${id} already`);
  const all = join(root, 'src/examine/detect/all.ts');
  writeFileSync(all, withDetector(readFileSync(all, 'utf8'), id));
  const files: [string, string][] = [
    [detector, template(id)],
    [fixture('speaks'), mail('TODO')],
    [fixture('silent'), mail('TODO an honest mail that comes as near as it can')],
  ];
  for (const [path, text] of files) writeFileSync(path, text);
  return [...files.map(([path]) => path), all];
}

/** What is told to who made one. */
const NEXT = `
Fill each TODO in. Then:
  npm test -- test/examine/detectors.test.ts test/examine/kinds.test.ts test/examine/held-out.test.ts
  node tools/detector-table.ts && npm run rfc      docs/detectors.md, docs/rfc.md
  src/examine/advice.ts (TRICKS), hypotheses.ts    where it changes what the reader shall do, or who may have sent it
  a file in changes/`;

if (import.meta.main) {
  const [id = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    console.error('usage: npm run new:detector ID     (kebab-case: replyto-other-domain)');
    process.exitCode = 2;
  } else {
    try {
      for (const path of make(fileURLToPath(new URL('..', import.meta.url)), id)) console.log(path);
      console.log(NEXT);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 3;
    }
  }
}
