/** What 150 mails that nobody here had seen taught of letters to a firm's people: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, type Letter } from './letters.ts';

test('a group to be opened for a president at a free mailbox, its code named in brackets; a warning quotes the same', async () => {
  const from = 'president.office77@outlook.com';
  const asked = await judged({
    from,
    subject: '業務連絡',
    body: 'お疲れ様です。\n業務用のLINEグループを新しく作成してください。\n作成後、グループの「ＱＲコード」をこのメールに返信する形で送ってください。\n代表取締役社長 山田\n',
  });
  assert.equal(asked.weights.get('chat-group-request'), 3);
  assert.equal(asked.kind, 'fraud');
  const warned = await judged({
    subject: '注意喚起',
    body: '社長を名乗り「LINEグループを作成してください」「QRコードを作り返信で送ってください」と求めるメールが届いています。\n返信しないでください。\n',
  });
  assert.equal(warned.weights.get('chat-group-request'), undefined);
});

test('who plays a house and leads to its pages for everybody leads not to it', async () => {
  const one = (page: string): Letter => ({
    from: 'no-reply@ads-desk.example',
    name: 'Google Ads',
    client: 'mail.ads-desk.example (mail.ads-desk.example [192.0.2.10])',
    subject: 'Your account was suspended',
    body: `Your campaigns stopped. Sign in with the account that has admin access to ask for a review:\n${page}\n`,
  });
  assert.equal(
    (await judged(one('https://sites.google.com/view/ads-review/start'))).weights.get('display-name-brand'),
    3,
  );
  assert.equal((await judged(one('https://ads.google.com/aw/overview'))).weights.get('display-name-brand'), undefined);
});

test('a slip of pay that lies at a stranger’s and wants the account of the firm; a service of such slips has its own', async () => {
  const slip = (account: string): Letter => ({
    from: 'payroll@slips.example',
    name: '人事総務部',
    client: 'mail.slips.example (mail.slips.example [192.0.2.10])',
    subject: '冬季賞与明細の電子交付について',
    body: `お疲れ様です。人事総務部です。\n冬季賞与明細の電子交付を開始しました。${account}でログインし、ご確認ください。\nhttps://view.slips.example/login\n人事総務部 給与担当\n`,
  });
  assert.equal((await judged(slip('Microsoft 365のアカウント'))).weights.get('staff-notice-from-outside'), 2);
  const served = await judged(slip('ご登録のメールアドレス'));
  assert.equal(served.weights.get('staff-notice-from-outside'), 1);
  assert.equal(served.kind, 'undecided');
});

test('the guard of the computer is to be put aside for an installer, in Japanese', async () => {
  const body = (hint: string) =>
    `説明会には専用の会議ソフトが必要です。\n${hint}\nhttps://join.seminar.example/setup\n`;
  for (const hint of [
    '「発行元を確認できません」と表示された場合は、［詳細情報］→［実行］を押してください。',
    'セキュリティソフトが動作を妨げる場合は、一時的に停止いただくようお願いします。',
  ])
    assert.equal((await judged({ body: body(hint) })).weights.get('warning-overridden'), 2, hint);
  for (const hint of [
    'セキュリティソフトの更新が停止していないか、ご確認ください。',
    '詳細情報は、実行委員会のページにあります。',
  ])
    assert.equal((await judged({ body: body(hint) })).weights.get('warning-overridden'), undefined, hint);
});

test('the desk of the house tells of a full mailbox and leads to the house’s own tenant', async () => {
  const mail = (from: string, page: string) => ({
    from,
    name: '情報システム部',
    subject: 'メールボックスの容量が90%を超えています',
    body: `上限に達すると送信ができなくなります。整理の手順はこちらです。\n${page}\n「アカウントを停止します」「こちらから拡張してください」というメールは開かず、報告してください。\n`,
  });
  const own = 'https://example-my.sharepoint.com/sites/it/Outlook-07.aspx';
  assert.equal((await judged(mail('desk@example.org', own))).weights.get('credential-lure'), undefined);
  assert.equal(
    (await judged(mail('desk@example.org', 'https://stranger-my.sharepoint.com/sites/it/a'))).weights.get(
      'credential-lure',
    ),
    2,
  );
  // the same tenant says nothing of a stranger's letter
  assert.ok((await judged(mail('desk@stranger.example', own))).weights.has('credential-lure'));
});

test('the titles of mails that were sent as an exercise are told, and ask nothing', async () => {
  const told = await judged({
    subject: '標的型攻撃メール訓練の結果',
    body: '訓練メールの件名Aは「【重要】パスワードの有効期限切れ」でした。\n未受講の方はこちらです。\nhttps://learning.other.example/course\n',
  });
  assert.equal(told.weights.get('credential-lure'), undefined);
  const said = await judged({
    subject: '重要',
    body: '【重要】パスワードの有効期限切れ\nこちらから更新してください。\nhttps://learning.other.example/course\n',
  });
  assert.ok(said.weights.has('credential-lure'));
});

test('whoever hosts the reader’s site tells him what lies in it; the same page of somebody else is a broken-in site', async () => {
  const notice = (host: string): Letter => ({
    from: 'abuse@hoster.example',
    subject: 'お客様サイトの改ざんについて',
    body: `次のページの削除をお願いします。\nhttps://${host}/wp-content/uploads/a/index.php\n`,
  });
  assert.equal((await judged(notice('www.example.org'))).weights.get('link-bulk-kit'), undefined);
  assert.equal((await judged(notice('www.stranger.example'))).weights.get('link-bulk-kit'), 2);
});

test('a stranger who asks what it costs is a customer; one who sells is not', async () => {
  const body = (wish: string) =>
    `営業ご担当者様\n\n突然のご連絡失礼いたします。貴社ホームページを拝見し、${wish}\n\n北の製作所 購買課\n`;
  const buys = await judged({
    subject: 'お見積り依頼の件',
    body: body('板金加工の御見積書をお願いしたくご連絡いたしました。'),
  });
  assert.equal(buys.weights.get('cold-approach'), 1);
  const asks = await judged({ body: body('お見積もりを4月9日までにご返信いただきたくご連絡いたしました。') });
  assert.equal(asks.weights.get('cold-approach'), 1);
  assert.notEqual(buys.kind, 'spam');
  const sells = await judged({
    subject: '集客のご提案',
    body: body('弊社の集客サービスをご提案したくご連絡いたしました。'),
  });
  assert.equal(sells.weights.get('cold-approach'), 2);
  const offers = await judged({ body: body('無料のお見積もりをご提案したくご連絡いたしました。') });
  assert.equal(offers.weights.get('cold-approach'), 2);
});
