/** What some reader sees as the letter is read as it: forms behind the page, AMP, invitations, a lone part, a subject. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered } from './letters.ts';

const LURE =
  'Your mailbox is full and will be deactivated within 24 hours. Verify your account to keep your messages: https://upgrade.example.net/in';
const KIND = 'Thank you for the evening in the garden last week, the music was lovely.';

const facts = async (content: string, subject = 'Hello') => {
  const mail = `From: Desk <desk@sender.example>\nTo: reader@example.org\nSubject: ${subject}\nDate: Fri, 20 Nov 2026 10:00:00 +0900\nMessage-ID: <1@sender.example>\nMIME-Version: 1.0\n${content}`;
  return examined(Buffer.from(delivered(mail.replaceAll('\n', '\r\n'), {})));
};
const part = (type: string, body: string): string => `--b\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`;
const forms = (...parts: string[]): string =>
  `Content-Type: multipart/alternative; boundary=b\n\n${parts.join('')}--b--\n`;
const event = (lines: string): string =>
  `BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Meeting\n${lines}\nEND:VEVENT\nEND:VCALENDAR`;
const seenIn = async (content: string) => (await facts(content)).facts.text?.value.seen ?? '';

test('a form behind the page, and AMP, that say other words are read as well', async () => {
  for (const content of [
    forms(part('text/html', `<p>${KIND}`), part('text/plain', LURE)),
    forms(part('text/html', `<p>${KIND}`), part('text/enriched', LURE)),
    forms(part('text/plain', KIND), part('text/x-amp-html', `<p>${LURE}`), part('text/html', `<p>${KIND}`)),
  ])
    assert.ok((await seenIn(content)).includes('Verify your account'), content);
});

test('a form that says the same is not read twice', async () => {
  const seen = await seenIn(forms(part('text/html', `<p>${LURE}`), part('text/plain', `Dear reader,\n${LURE}`)));
  assert.equal(seen.split('Verify your account').length, 2);
});

test('an invitation is the letter where calendars show it so, its page as well', async () => {
  const type = 'text/calendar; method=REQUEST';
  for (const lines of [
    `DESCRIPTION:${LURE}`,
    `X-ALT-DESC;FMTTYPE=text/html:<p>${LURE}</p>`,
    `STYLED-DESCRIPTION;FMTTYPE=text/html;VALUE=TEXT:<p>${LURE}</p>`,
  ]) {
    assert.ok((await seenIn(`Content-Type: ${type}\n\n${event(lines)}\n`)).includes('Verify'), lines);
    const beside = forms(part('text/html', `<p>${KIND}`), part(type, event(lines)));
    assert.ok((await seenIn(beside)).includes('Verify'), lines);
  }
  const same = forms(part('text/html', `<p>Meeting. ${KIND}`), part(type, event(`DESCRIPTION:${KIND}`)));
  assert.equal((await seenIn(same)).split('garden').length, 2);
});

test('a file of appointments that is attached is a file', async () => {
  const content = `Content-Type: multipart/mixed; boundary=b\n\n${part('text/plain', KIND)}--b\nContent-Type: text/calendar; name=a.ics\nContent-Disposition: attachment; filename=a.ics\n\n${event(`DESCRIPTION:${LURE}`)}\n--b--\n`;
  assert.ok(!(await seenIn(content)).includes('Verify'));
});

test('a lone text without a name is the letter, and with a name a file', async () => {
  const alone = (disposition: string): string =>
    `Content-Type: text/html; charset=utf-8\nContent-Disposition: ${disposition}\n\n<p>${LURE}\n`;
  const shown = (await facts(alone('attachment'))).facts;
  assert.ok(shown.text?.value.seen.includes('Verify'));
  assert.equal(shown.attachments.length, 0);
  assert.equal((await facts(alone('attachment; filename=a.html'))).facts.text, undefined);
});

test('a subject above nothing is the letter, and says no more than it says', async () => {
  const subject =
    'I hacked your device and filmed you through the webcam. Send 900 USD in bitcoin within 48 hours or your contacts get it';
  const detectors = async (content: string) => (await facts(content, subject)).findings.map(({ detector }) => detector);
  const empty = 'Content-Type: text/plain\n\n\n';
  assert.ok((await detectors(empty)).includes('extortion'));
  assert.equal((await facts(empty, subject)).facts.text?.value.seen ?? '', '');
  assert.deepEqual(
    (await facts(empty, 'Minutes of the meeting of last Friday, and thank you all')).findings.filter(
      ({ weight }) => weight > 0,
    ),
    [],
  );
});
