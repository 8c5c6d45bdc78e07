/** A mail that is attached is judged as a mail of its own, and never held against who attached it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Examination } from '../../src/examine/examination.ts';
import { isHarmful } from '../../src/examine/finding.ts';
import { examined } from './examining.ts';
import { delivered, type Letter, written } from './letters.ts';

const lure = delivered(
  written({
    from: 'account-update@shop-notice.example',
    name: 'Amazon',
    subject: 'Your Amazon account has been locked',
    body: 'Dear customer,\n\nyour Amazon account has been locked. Verify your account within 24 hours:\nhttps://amazon-verify.shop-notice.example/login\n\nAmazon Customer Service\n',
  }),
  { from: 'account-update@shop-notice.example', client: 'out.shop-notice.example (unknown [203.0.113.77])' },
);
const honest = delivered(written({ subject: 'Minutes' }), {});

const colleague: Letter = { from: 'hanako@example.org', name: 'Hanako Sato', subject: 'Fw: is this real?' };

/** A colleague's mail, and what it brings along. */
function withFiles(...files: readonly string[]): Promise<Examination> {
  const parts = ['Content-Type: text/plain; charset=utf-8\r\n\r\nIs this real?\r\n', ...files];
  const mail = written({
    ...colleague,
    body: `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  }).replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=b');
  return examined(
    Buffer.from(delivered(mail, { ...colleague, client: 'mail.example.org (mail.example.org [192.0.2.20])' })),
  );
}

const attached = (mail: string): string =>
  `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="m.eml"\r\n\r\n${mail}`;
const encoded = (mail: string): string =>
  `Content-Type: application/octet-stream; name="m.eml"\r\nContent-Disposition: attachment; filename="m.eml"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(mail).toString('base64')}`;
const digest = (...mails: readonly string[]): string =>
  `Content-Type: multipart/digest; boundary=d\r\n\r\n${mails.map((mail) => `--d\r\n\r\n${mail}\r\n`).join('')}--d--`;
const nested = (mail: string): string =>
  attached(
    written({ ...colleague, body: `--n\r\n${attached(mail)}\r\n--n--\r\n` }).replace(
      'text/plain; charset=utf-8',
      'multipart/mixed; boundary=n',
    ),
  );

/** RFC 2046 §5.2.1 forbids it, and programs do it. */
const inBase64 = (mail: string): string =>
  `Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="m.eml"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(mail).toString('base64')}`;

const ways: Readonly<Record<string, string>> = {
  'as message/rfc822': attached(lure),
  'as a file in base64': encoded(lure),
  'as message/rfc822 in base64': inBase64(lure),
  'as message/global': attached(lure).replace('message/rfc822', 'message/global'),
  'inside of another': nested(lure),
  'in a digest, among honest ones': digest(honest, lure, honest),
};

for (const [way, file] of Object.entries(ways)) {
  test(`a lure that is attached ${way} is told, and not held against who asks about it`, async () => {
    const { verdict, bytes } = await withFiles(file);
    const { passedOn } = verdict;
    assert.deepEqual([passedOn?.kind, passedOn?.certainty, passedOn?.attached], ['phishing', 'likely', true]);
    assert.equal(passedOn?.author.address, 'account-update@shop-notice.example');
    assert.equal(verdict.kind, 'undecided', verdict.because.join(' '));
    assert.ok(verdict.danger >= 60, String(verdict.danger));
    assert.match(
      verdict.summary.en,
      /^The attached mail is very probably phishing\. That is judged by the mail as it was/,
    );
    assert.match(verdict.summary.en, /Nothing was found against whoever passed it on/);
    assert.match(verdict.advice.at(-1)?.en ?? '', /--reported/);
    for (const { proof } of passedOn?.findings ?? [])
      for (const one of proof) assert.ok('at' in one && 0 <= one.at[0] && one.at[1] <= bytes);
  });
}

test('the reasons point into the attached mail', async () => {
  const { verdict, facts } = await withFiles(attached(lure));
  const file = facts.attachments.find(({ value }) => value.name === 'm.eml')?.proof[0];
  assert.ok(file !== undefined && 'at' in file);
  for (const { detector, proof } of verdict.passedOn?.findings ?? [])
    assert.ok(
      proof.some((one) => 'at' in one && file.at[0] <= one.at[0] && one.at[1] <= file.at[1]),
      detector,
    );
});

test('an honest mail that is attached raises no alarm, and is not called genuine', async () => {
  const { verdict } = await withFiles(attached(honest));
  assert.equal(verdict.passedOn?.kind, 'undecided');
  assert.ok(!isHarmful(verdict.kind) && verdict.danger < 40, String(verdict.danger));
  assert.match(verdict.summary.en, /That alone does not make it genuine/);
});

test('of several honest ones nothing is said', async () => {
  assert.equal((await withFiles(digest(honest, honest))).verdict.passedOn, undefined);
});

test('a mail that a mail system returns is nobody’s letter to be judged', async () => {
  const report = `--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; nobody@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${lure}\r\n--b--\r\n`;
  const mail = written({
    from: 'MAILER-DAEMON@example.org',
    name: 'Mail Delivery System',
    subject: 'Undelivered Mail',
    body: report,
  }).replace('text/plain; charset=utf-8', 'multipart/report; report-type=delivery-status; boundary=b');
  const { verdict } = await examined(Buffer.from(delivered(mail, { mailFrom: '' })));
  assert.equal(verdict.passedOn, undefined);
});

test('mails inside of mails without end are judged in bounded number', async () => {
  let inner = lure;
  for (let i = 0; i < 12; i++)
    inner = written({ ...colleague, body: `--n\r\n${attached(inner)}\r\n--n--\r\n` }).replace(
      'text/plain; charset=utf-8',
      'multipart/mixed; boundary=n',
    );
  const { verdict } = await withFiles(...Array.from({ length: 40 }, () => attached(inner)));
  assert.ok(verdict.danger >= 0);
});

/** Bytes that Windows runs. */
const program = `MZ${'\0'.repeat(58)}\x80\0\0\0${'\0'.repeat(64)}PE\0\0${'\0'.repeat(200)}`;
const file = (name: string, content: string): string =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content, 'latin1').toString('base64')}`;
const withProgram = delivered(
  written({
    subject: 'Invoice',
    body: `--p\r\nContent-Type: text/plain\r\n\r\nPlease open it.\r\n--p\r\n${file('invoice.pdf.exe', program)}\r\n--p--\r\n`,
  }).replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=p'),
  {},
);
const withNotice = delivered(
  written({
    body: 'InterScan VirusWall has removed the file "invoice.exe" because it was infected with WORM_NETSKY.P.\n\nFile invoice.exe was infected with the virus WORM_NETSKY.P and has been removed.\n',
  }),
  {},
);

for (const [way, wrap] of Object.entries({ 'message/rfc822': attached, base64: inBase64, 'a file': encoded })) {
  test(`a program in a mail that is attached as ${way} is told, and not held against who attached it`, async () => {
    const { verdict, facts } = await withFiles(wrap(withProgram));
    assert.deepEqual([verdict.kind, verdict.passedOn?.kind], ['undecided', 'malware'], verdict.because.join(' '));
    assert.ok(verdict.danger >= 70, String(verdict.danger));
    assert.ok(JSON.stringify(facts.attachments).includes('invoice.pdf.exe'), 'the facts keep it');
  });

  test(`a virus notice in a mail that is attached as ${way} is of that mail`, async () => {
    const { verdict } = await withFiles(wrap(withNotice));
    assert.deepEqual([verdict.kind, verdict.passedOn?.kind], ['undecided', 'malware'], verdict.because.join(' '));
  });
}

test('a program is no mail by its name', async () => {
  const { verdict } = await withFiles(file('message.eml', program));
  assert.equal(verdict.kind, 'malware');
});

test('what lies deeper than mails are judged is held against the mail that brings it', async () => {
  const deep = [1, 2, 3, 4].reduce(
    (inner) =>
      written({ ...colleague, body: `--n\r\n${attached(inner)}\r\n--n--\r\n` }).replace(
        'text/plain; charset=utf-8',
        'multipart/mixed; boundary=n',
      ),
    withProgram,
  );
  assert.equal((await withFiles(attached(deep))).verdict.kind, 'malware');
});

test('a program in a mail that came back is told, and is not what the notice is', async () => {
  const report = `--b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; nobody@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n`;
  const bounce = (parts: string) =>
    examined(
      Buffer.from(
        delivered(
          written({
            from: 'MAILER-DAEMON@example.org',
            name: 'Mail Delivery System',
            subject: 'Undelivered Mail',
            body: `${report}${parts}--b--\r\n`,
          }).replace('text/plain; charset=utf-8', 'multipart/report; report-type=delivery-status; boundary=b'),
          { mailFrom: '' },
        ),
      ),
    );
  const { verdict } = await bounce(`--b\r\nContent-Type: message/rfc822\r\n\r\n${withProgram}\r\n`);
  assert.deepEqual([verdict.kind, verdict.passedOn?.kind], ['bounce', 'malware'], verdict.because.join(' '));
  assert.ok(verdict.danger >= 70, String(verdict.danger));
  assert.match(
    verdict.summary.en,
    /The mail that came back in it very probably brings malware\. You need not have sent it/,
  );
  assert.match(verdict.advice.map(({ en }) => en).join(' '), /Do not open the files/);
  // what stands beside the returned mail is of whoever sent the notice
  const lure = await bounce(`--b\r\n${file('details.doc.exe', program)}\r\n`);
  assert.equal(lure.verdict.kind, 'malware');
});
