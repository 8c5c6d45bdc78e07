/** Results in the header that may be the border's or the sender's own are told as what they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeTerminal } from '../../src/cli/terminal.ts';
import { examined } from '../examine/examining.ts';
import { letter } from '../examine/letters.ts';

const RESULTS =
  'Authentication-Results: mx.example.org; spf=softfail smtp.mailfrom=sender.example; dmarc=fail header.from=sender.example\n';

/** Below the line of the border, where a milter writes and a sender can. */
const below = (fields: string) => examined(Buffer.from(letter({ fields })));

test('who reads the report hears of results that nobody can place, and how to find out', async () => {
  const report = writeTerminal(await below(RESULTS), { lang: 'en', columns: 100, color: false }).replace(/\s+/g, ' ');
  assert.match(
    report,
    /Whether your server or the sender wrote .*: spf=softfail, dmarc=fail \(metsuke learn finds out\)/,
  );
  const plain = writeTerminal(await below(''), { lang: 'en', columns: 100, color: false });
  assert.ok(!plain.includes('Whether your server'));
});
