/** What is drawn is not read, and that is said where the letter has few words of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { delivered } from './letters.ts';

const LINK = '<a href="https://shop.example.net/a">';
const LONG = `<p>${'Dear all, the minutes of the meeting are below, and the next one is in May. '.repeat(8)}</p>`;

/** A picture of so many bytes, inside the mail. */
const picture = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(bytes, 'a picture')]);

/** Why the words of the pictures are unknown, in a mail with this page and maybe a picture of so many bytes. */
async function whyOf(page: string, bytes = 0) {
  const parts = [
    `Content-Type: text/html; charset=utf-8\n\n<html><body>${page}</body></html>\n`,
    ...(bytes === 0
      ? []
      : [
          `Content-Type: image/png; name=a.png\nContent-ID: <a@b>\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\n${picture(bytes).toString('base64').replace(/.{76}/g, '$&\n')}\n`,
        ]),
  ];
  const mail = `From: Yamada <yamada@sender.example>
To: reader@example.org
Subject: News
Date: Fri, 20 Nov 2026 10:00:00 +0900
Message-ID: <1@sender.example>
MIME-Version: 1.0
Content-Type: multipart/related; boundary=b

${parts.map((part) => `--b\n${part}`).join('')}--b--
`;
  const { verdict } = await examined(Buffer.from(delivered(mail.replaceAll('\n', '\r\n'), {})));
  return verdict.unknown.find(({ what }) => what === 'picture-words')?.why;
}

test('a letter that is a picture: its words are not read', async () => {
  assert.equal(await whyOf(`${LINK}<img src="cid:a@b"></a>`, 40_000), 'not-built-yet');
  assert.equal(await whyOf(`<p>Hello</p>${LINK}<img src="https://img.example.net/a.png"></a>`), 'not-in-the-mail');
});

test('a letter that says what it wants, and a mark or a counter beside a short one, leave no words open', async () => {
  assert.equal(await whyOf(`${LONG}<img src="cid:a@b">`, 40_000), undefined);
  assert.equal(await whyOf(`${LONG}<img src="https://img.example.net/a.png">`), undefined);
  assert.equal(await whyOf('<p>Thanks, Yamada</p><img src="cid:a@b">', 900), undefined);
  assert.equal(await whyOf('<p>Thanks</p><img src="https://img.example.net/a.gif" width=1 height=1>'), undefined);
  assert.equal(await whyOf('<p>Thanks, Yamada</p>'), undefined);
});
