/** What anybody can put under his letter relieves him of nothing: a page, a clause of confidence, the mark of the service that carries it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseStart } from '../../src/examine/known/carriers/confidence-clause.ts';
import { assertLinear } from '../growth.ts';
import { examined } from './examining.ts';

const CLAUSE =
  'CONFIDENTIALITY NOTICE: This e-mail is confidential and intended solely for the addressee. If you received it in error, please notify the sender and delete it. Any disclosure is prohibited.';

const letter = (body: string, fields = 'From: Jo Field <jo@field.example>\r\n'): Uint8Array =>
  Buffer.from(`Return-Path: <jo@field.example>\r
Received: from mail.field.example (mail.field.example [203.0.113.9])\r
\tby mx.example.org (Postfix) with ESMTPS id 5D3A1B9C02\r
\tfor <kim@example.org>; Fri, 20 Nov 2026 10:00:00 +0900 (JST)\r
${fields}To: kim@example.org\r
Subject: A matter\r
Date: Fri, 20 Nov 2026 09:59:58 +0900\r
Message-ID: <4@mail.field.example>\r
Content-Type: text/plain; charset=utf-8\r
\r
${body}\r
`);

const weightOf = async (bytes: Uint8Array, id: string): Promise<number | undefined> =>
  (await examined(bytes)).findings.find(({ detector }) => detector === id)?.weight;

test('a page under a threat relieves nobody who threatens in his own words', async () => {
  const threat =
    'I have infected your device with my spyware and recorded you. Send 900 USD within 48 hours or the video goes to your family and colleagues.';
  assert.equal(await weightOf(letter(threat), 'extortion'), 3);
  assert.ok(((await weightOf(letter(`${threat}\r\nhttps://news.example.com/a`), 'extortion')) ?? 0) > 1);
  // told of others, with a page to read about it
  const news = `Somebody wrote to me: "${threat}" What shall I do?\r\nhttps://news.example.com/a`;
  assert.ok(((await weightOf(letter(news), 'extortion')) ?? 0) < 2);
});

test('a clause of confidence begins where the letter ends', () => {
  const body = 'The minutes are ready.\n\nJo';
  for (const clause of [
    CLAUSE,
    'If you are not the intended recipient, please destroy this message.\nThe sender accepts no liability for viruses.',
    'このメールには機密情報が含まれています。誤って受信された場合は、削除してください。',
  ])
    assert.equal(`${body}\n\n${clause}`.slice(0, clauseStart(`${body}\n\n${clause}`)).trim(), body);
  for (const other of [
    // what leads or asks is the letter's, in whatever company
    `${body}\n\n${CLAUSE} Now log in and confirm your account.`,
    `${body}\n\nKeep this confidential and delete it.`,
    CLAUSE,
  ])
    assert.equal(clauseStart(other), other.length);
  assertLinear('clauseStart', 20_000, (size) => 'confidential in error. '.repeat(size), clauseStart);
});

test('the mark of a service is no word for what its users write', async () => {
  const fields = `From: alerts <notifications@github.com>\r
List-Id: alerts/notices <notices.alerts.github.com>\r
List-Post: <mailto:reply@reply.github.com>\r
Precedence: list\r
`;
  const bytes = (body: string): Uint8Array =>
    Buffer.from(
      Buffer.from(letter(body, fields))
        .toString('latin1')
        .replaceAll('mail.field.example', 'out-24.smtp.github.com')
        .replace('jo@field.example', 'noreply@github.com'),
      'latin1',
    );
  const played = await examined(
    bytes('We detected a login attempt on your GitHub account. Secure it here: https://gitsec.example.com/login'),
  );
  assert.equal(played.verdict.kind, 'phishing');
  const talk = await examined(
    bytes('The page says "your account is locked" after three tries. See https://docs.example.net/draft'),
  );
  assert.equal(talk.verdict.kind, 'undecided');
});

test('a platform may lead to the site of the shop that it writes for, whose mailbox bears the same name', async () => {
  const shop = (reply: string, page: string): Promise<number | undefined> =>
    weightOf(
      Buffer.from(
        Buffer.from(
          letter(
            `Your password has expired. Verify your account: ${page}`,
            `From: Lenz Obst <noreply@shops.example>\r\nReply-To: ${reply}\r\n`,
          ),
        )
          .toString('latin1')
          .replaceAll('mail.field.example', 'o3.mail.shops.example')
          .replace('<jo@field.example>', '<noreply@shops.example>'),
        'latin1',
      ),
      'credential-lure',
    );
  const own = 'https://lenz-obst.example.net/login';
  assert.ok(((await shop('lenzobst@gmail.com', own)) ?? 0) < 2);
  assert.equal(await shop('someone.else@gmail.com', own), 2);
  assert.equal(await shop('lenzobst@gmail.com', 'https://pay-now.example.net/login'), 2);
});
