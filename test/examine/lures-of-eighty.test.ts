/** What eighty more mails that nobody here had seen taught: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examined } from './examining.ts';
import { judged, letter } from './letters.ts';

test('a code for the page of devices is one in two groups as well, and behind the word for a meeting', async () => {
  const body = (code: string) =>
    `Dear Rebecca,\n\nthe room needs a guest code: open https://microsoft.com/devicelogin and sign in.\n${code}\n\nHenrik\n`;
  const asked = await judged({ subject: 'Roundtable at 11:00', body: body('Enter the meeting ID:  FKD4 NR8QT') });
  assert.deepEqual([asked.kind, asked.weights.get('device-code')], ['phishing', 3]);
  const told = await judged({
    subject: 'How to add a room',
    body: body('The page shows you a number; nobody sends you one.'),
  });
  assert.equal(told.weights.get('device-code'), undefined);
});

test('whoever wants a number, has a task and cannot talk plays a chief; who wants a number alone may be a friend', async () => {
  const free = { from: 'office.desk.m.whitfield@gmail.com', name: 'Margaret Whitfield', subject: 'Priya' };
  const chief = await judged({
    ...free,
    body: 'Are you at your desk? I’m in the board meeting and can’t talk, drop me your cell so I can text you something I need done before noon.\n\nMargaret\n',
  });
  assert.deepEqual([chief.kind, chief.weights.get('number-asked')], ['fraud', 3]);
  const friend = await judged({
    ...free,
    body: 'I lost my phone. Send me your phone number again, will you?\n\nMargaret\n',
  });
  assert.equal(friend.weights.get('number-asked'), 2);
});

test('a page that has another name of the house in front of its own domain plays the house that the mail is said to be of', async () => {
  const bill = (page: string) => ({
    from: 'statement@vpass.ne.jp',
    name: '三井住友カード',
    client: 'sv204.rental.example (unknown [198.51.100.76])',
    subject: 'お支払い金額のお知らせ',
    body: `お支払い分の金額が確定いたしました。\nhttps://${page}/memx/login/\nhttps://www.smbc-card.com/mem/revo/index.jsp\n三井住友カード株式会社\n`,
  });
  const played = await judged(bill('vpass-smbc.card-meisai.example'));
  assert.deepEqual([played.kind, played.weights.get('link-lookalike')], ['phishing', 2]);
  const plain = await judged(bill('meisai.card-meisai.example'));
  assert.equal(plain.weights.get('link-lookalike'), undefined);
});

test('a change of bank that is announced in Dutch is one; the same words of a private person’s move are none', async () => {
  const firm = {
    from: 'administratie@hoveniers.example',
    name: 'Administratie Dekker',
    subject: 'Openstaande facturen',
  };
  const changed = await judged({
    ...firm,
    fields: 'Reply-To: Administratie Dekker <administratie.hoveniers@protonmail.com>\n',
    body: 'Kunt u mij een overzicht sturen van de facturen die nog openstaan? Wij zijn overgestapt van bank. De nieuwe gegevens stuur ik u na uw reactie toe.\n\nIneke Dekker\n',
  });
  assert.deepEqual([changed.kind, changed.weights.get('bank-account-changed')], ['fraud', 3]);
  const moved = await judged({
    ...firm,
    subject: 'Verhuisd',
    body: 'Wij zijn verhuisd. Ons nieuwe adres staat hieronder.\n\nIneke Dekker\n',
  });
  assert.equal(moved.weights.get('bank-account-changed'), undefined);
});

test('the danger of what is called a fraud by its words agrees with how sure that is: its sender’s service excuses neither', async () => {
  const mail = letter({
    from: 'forms-receipts-noreply@google.com',
    name: 'Google フォーム',
    client: 'mail-sor-f69.google.com (mail-sor-f69.google.com [209.85.220.69])',
    subject: '【当選】無料参加枠のご案内',
    body: 'おめでとうございます。急騰銘柄の研究会の無料参加枠に当選されました。的中率は91.8%です。本日23:59までにLINEグループに参加してください。\nhttps://line.me/R/ti/g/Wuv7bfrBos\n',
  });
  const { verdict } = await examined(Buffer.from(mail));
  // four steps of the sum make it likely, and leave 40 of 100
  assert.deepEqual([verdict.kind, verdict.certainty, verdict.danger >= 60], ['fraud', 'likely', true]);
  assert.equal(verdict.against.includes('handover-in-sender-domain'), false);
});

test('a domain nearly the sender’s among those who get a copy accuses the account, and not the sender’s domain', async () => {
  const { findings } = await examined(
    Buffer.from(
      letter({
        from: 'm.iwasaki@tokai-seimitsu.example',
        fields: 'Cc: Sugimoto <sugimoto@tokai-seimltsu.example>\n',
        body: '振込先の口座が変わりました。新しい口座へお振り込みください。\n',
      }),
    ),
  );
  const found = findings.find(({ detector }) => detector === 'alike-correspondent');
  assert.deepEqual([found?.supports, found?.contradicts], [['stolen-account'], []]);
});
