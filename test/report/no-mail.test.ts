/** Of a file by itself, and of a text without a header, no way and no names are told that a mail would have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { examined } from '../examine/examining.ts';
import { makePdf } from '../unpack/containers.ts';

const paper = makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
const pasted = Buffer.from('Dear customer,\n\nyour parcel waits for you.\n');
const mail = Buffer.from('Subject: parcel\n\nyour parcel waits for you.\n');

for (const lang of ['en', 'ja'] as const)
  test(`route, author and handover are missed in a mail, and not where there is none (${lang})`, async () => {
    const shown = async (bytes: Uint8Array): Promise<string> =>
      writeTerminal(await examined(bytes, { source: 'invoice.pdf' }), { lang, columns: 100, color: false });
    const missing =
      lang === 'en' ? /no Received line|none in the mail|the handover/g : /Received行|記載がありません|引き渡し元/g;
    assert.deepEqual((await shown(paper)).match(missing), null);
    assert.deepEqual((await shown(pasted)).match(missing), null);
    assert.equal(new Set((await shown(mail)).match(missing)).size, 3);
  });
