/** What fifty more mails that nobody here had seen taught in December 2026: each lure beside an honest mail that comes near it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { house, judged, type Letter } from './letters.ts';

/** From a mailbox that anybody can have. */
const free = (from: string) => ({ from, client: 'mail-sor-f41.google.com (mail-sor-f41.google.com [209.85.220.41])' });

test('police who hear by video and want silence are none; a station that warns of them is one', async () => {
  const body = (more: string) =>
    `県警察本部 捜査第二課の川端と申します。\n貴殿名義の口座が犯罪収益の移転に使われた疑いがあります。\n本日、LINEのビデオ通話で事情聴取を行います。\n${more}\n`;
  const letter = { ...house('hp-keiji.example'), name: '捜査第二課 川端', subject: '事情聴取のご案内' };
  const played = await judged({ ...letter, body: body('ご家族を含む第三者への口外はお控えください。') });
  assert.deepEqual([played.kind, played.weights.get('law-threat')], ['fraud', 3]);
  const warned = await judged({
    ...letter,
    subject: '偽の警察官にご注意ください',
    body: body('これは詐欺の手口です。警察がビデオ通話で聴取することはありません。応じないでください。'),
  });
  assert.ok(!isHarmful(warned.kind) && warned.weights.get('law-threat') !== 3, warned.kind);
});

test('a friend by letters has a teacher of shares and an account in a messenger; a study group of a club has neither', async () => {
  const letter = { ...house('softmail.example'), name: '健一', subject: 'ありがとうございます' };
  const lure = await judged({
    ...letter,
    body: '裕子さん、こんばんは。\n叔父の教え子たちの勉強会のことですが、先月分の配当が今日入りました。\n裕子さんのように堅実な方にも知ってほしいのです。最初は10万円くらいで十分です。\nよかったらLINEに移りませんか。IDは kenichi_68 です。\n',
  });
  assert.deepEqual([lure.kind, lure.weights.get('friendship-lure')], ['fraud', 3]);
  const club = await judged({
    ...letter,
    subject: '3月の勉強会',
    body: '3月の家計の勉強会は公民館の第2会議室です。先生は前回と同じ方です。\n欠席の方は、会のLINEグループかこのメールでご連絡ください。\n',
  });
  assert.equal(club.weights.get('friendship-lure'), undefined);
});

test('reviews from home are paid by the piece and begin in a messenger; a shop asks its customer for one', async () => {
  const lure = await judged({
    ...house('staff-entry.example'),
    subject: '在宅スタッフ追加募集の件',
    body: 'ホテルの口コミ確認スタッフ(在宅)を募集しています。\nスマホのみ、1件あたり300～1,200円、その日のうちに口座へ。\n下記から担当を追加してください。\nhttps://l-add.example/p/9vKx2\n',
  });
  assert.deepEqual([lure.kind, lure.weights.get('job-lure')], ['fraud', 3]);
  const shop = await judged({
    ...house('shop.example'),
    subject: '口コミのお願い',
    body: 'ご購入ありがとうございました。口コミを投稿いただいた方に、次回使える300円分のポイントを差し上げます。\nhttps://www.shop.example/review\n',
  });
  assert.equal(shop.weights.get('job-lure'), undefined);
});

test('a stranger wants the list of who owes what, and whom to ask; the accountant who asks has it already', async () => {
  const letter = { ...house('exec-desk.example'), name: 'Douglas Brandvold', subject: 'AR' };
  const chief = await judged({
    ...letter,
    body: 'Morning Lorna,\n\nCould you send over the current AR aging with the payables contact for each customer? Reply here.\n\nDouglas\n',
  });
  assert.deepEqual([chief.kind, chief.weights.get('secret-task')], ['fraud', 3]);
  const accountant = await judged({
    ...letter,
    body: 'Dear Ms Fitch,\n\nfor the review of the second quarter we still need the AR aging as of 30 June. Please upload it to your folder as usual.\n',
  });
  assert.equal(accountant.weights.get('secret-task'), undefined);
});

test('a student is wanted whose bank shall be told; a teacher looks for an assistant at school', async () => {
  const letter = {
    ...free('hr.marisolkeating@gmail.com'),
    name: 'Prof. Marisol Keating',
    subject: 'Part-time assistant',
    body: 'I need someone for about six hours a week: errands and ordering materials. It is fully remote, $420 weekly.\nLeave your name, mobile, bank name and a personal (non-school) e-mail here and I will text you the first task:\nhttps://docs.google.com/forms/d/e/1FAIp/viewform\n\nThe department passed on your name, and I am away for fieldwork until the end of this term, so all of it is done from where you are. You keep a small budget.\n',
  };
  assert.equal((await judged(letter)).weights.get('job-lure'), 3);
  const honest = await judged({
    ...letter,
    body: 'I look for a student assistant for six hours a week in the laboratory, paid by the university.\nWrite to me or come to room 214 on Monday.\n',
  });
  assert.ok(!isHarmful(honest.kind) && honest.weights.get('job-lure') !== 3, honest.kind);
});

test('coins that lie idle shall be withdrawn at a page that anybody can make; so says a service in the words of its user', async () => {
  const idle = await judged({
    ...free('payoutdesk@gmail.com'),
    subject: 'Final notice',
    body: 'Your idle mining balance of 1.3426 BTC is due for closure. Withdraw before the event starts: https://sites.google.com/view/cloudhash/home\n',
  });
  assert.equal(idle.weights.get('wallet-lure'), 2);
  const form: Letter = {
    from: 'forms-receipts-noreply@google.com',
    client: 'mail-sor-f69.google.com (mail-sor-f69.google.com [209.85.220.69])',
    subject: '謝礼のお受け取り',
    body: 'アンケートの謝礼 0.00384 BTC のお受け取りについて。\n受取手続き:https://uketori.bf-reward.example/claim\n',
  };
  assert.equal((await judged(form)).weights.get('wallet-lure'), 2);
});

test('a mailbox that sends Re: to readers whom it hides gives them a page; one who moved tells his friends', async () => {
  const to = (body: string, subject: string) =>
    judged({ ...free('annika.0419@gmail.com'), subject, to: 'undisclosed-recipients:;', body });
  const page = 'did you see the pictures from the lake already?\nhttps://photos-a04.example/lake\n';
  assert.equal((await to(page, 'Re: saturday')).weights.get('thread-without-thread'), 2);
  assert.equal(
    (await to('this is my new address. see you!\n', 'Re: saturday')).weights.get('thread-without-thread'),
    1,
  );
  assert.equal((await to(page, 'my new address')).weights.get('thread-without-thread'), undefined);
  // `did you see` names no telephone company
  assert.equal((await to(page, 'my new address')).weights.get('brand-by-freemail'), undefined);
});

test('a guest house’s message through a booking service that leads to its imitation', async () => {
  const message = (from: string) =>
    judged({
      from,
      client: 'mailout.booking.com (mailout.booking.com [37.10.30.4])',
      name: 'Inn (via Booking.com)',
      subject: 'Message from the inn',
      body: 'Please confirm your card within 12 hours:\nhttps://secure-admin.booking.com.sample-link.example/mywallet\n',
    });
  assert.equal((await message('noreply@property.booking.com')).kind, 'phishing');
});

test('who wants his pay elsewhere asks for the form by mail, and answers by mail', async () => {
  const pay = (body: string) =>
    judged({ ...house('postbox-eu.example'), name: '三輪 達也', subject: '給与振込口座について', body });
  const asked = await pay(
    '給与の振込口座を変更したいのですが、申請書が必要であれば、様式を送ってください。新しい口座を記入して返送します。\nメールで返事をもらえると助かります。\n',
  );
  assert.equal(asked.weights.get('pay-redirected'), 3);
});

test('a card of a service for invitations waits at a page that anybody can make', async () => {
  const card = (page: string) =>
    judged({
      ...house('realty.example'),
      subject: 'Carol sent you an invitation',
      body: `PAPERLESS POST\n\nCarol Ann Pruitt sent you an invitation\n\nOpen card: ${page}\nBest viewed on a laptop or desktop computer.\n`,
    });
  assert.equal((await card('https://evening-card-open.web.app/view')).weights.get('headed-as-brand'), 2);
  assert.equal((await card('https://www.paperlesspost.com/go/a1')).weights.get('headed-as-brand'), undefined);
});

test('a bank’s desk for firms renews a certificate at a stranger’s page, and a broker sets a passkey', async () => {
  const bank = (domain: string) =>
    judged({
      ...house(domain),
      name: 'しずぎん法人WEB',
      subject: '電子証明書の更新について',
      body: `静岡銀行 法人インターネットバンキング担当でございます。\nご利用中の電子証明書は、まもなく更新の時期となります。下記よりご担当者様の連絡先をご登録ください。\nhttps://biz-web.${domain}/renew/\n\n静岡銀行 法人WEBサポートデスク\n`,
    });
  assert.equal((await bank('sbk-support.example')).kind, 'phishing');
  assert.ok(!isHarmful((await bank('shizuokabank.co.jp')).kind));
  const broker = (domain: string) =>
    judged({
      ...house(domain),
      name: '野村證券 オンラインサービス',
      subject: 'パスキー認証の設定について',
      body: `野村證券オンラインサービスをご利用いただきありがとうございます。\nログイン方法を、パスキー認証に順次切り替えております。\nhttps://hometrade.${domain}/web/\n\n野村證券株式会社\n`,
    });
  assert.equal((await broker('nmr-info.example')).kind, 'phishing');
  assert.ok(!isHarmful((await broker('nomura.co.jp')).kind));
});

test('a letter that many get: a first line, what was found of the site, what it costs; a customer’s first line', async () => {
  const letter = { ...house('rank-kaizen.example'), subject: '貴社サイトの検索順位につきまして' };
  const sells = await judged({
    ...letter,
    body: 'Webご担当者様\n\nはじめてご連絡いたします。貴社サイトを拝見したところ、検索順位が現在3ページ目でした。質の高い被リンクの獲得により改善できます。\n月額29,800円より、最低契約期間なしで承ります。まずは無料の診断レポートをお送りいたします。\n今後このようなご案内が不要な場合は、その旨ご返信ください。\n',
  });
  assert.deepEqual([sells.kind, sells.weights.get('cold-approach')], ['spam', 3]);
  const buys = await judged({
    ...letter,
    subject: 'オーダー家具の件',
    body: 'はじめてご連絡いたします。貴社サイトを拝見し、書斎の机をお願いできないかと思いメールしました。寸法は幅160cmです。\n',
  });
  assert.ok(!isHarmful(buys.kind), buys.kind);
});

test('money for a meeting, over several sentences', async () => {
  const lure = await judged({
    ...house('yoruhana.example'),
    subject: '会ってもらえませんか',
    body: '食事だけでもいいので会ってもらえませんか?\nホテル代もお礼も、全部こちらで出します。\n10万円くらいなら今夜すぐお渡しできます。\nhttp://ai.yoruhana.example/m\n',
  });
  assert.equal(lure.weights.get('adult-lure'), 3);
});

test('an order that names a number and no thing, with the answer to another house', async () => {
  const order = (thing: string) =>
    judged({
      ...house('tiles.example'),
      subject: 'New Order P.O 4500118',
      fields: 'Reply-To: procurement@consultant.example\n',
      body: `Kindly find attached our Purchase Order 4500118. Please we need your best price and earliest delivery time${thing}. Send Proforma Invoice with your bank details.\nPurchasing Manager\n`,
    });
  assert.equal((await order('')).weights.get('order-unnamed'), 2);
  assert.equal((await order(' for 40 pcs of pump NP-12')).weights.get('order-unnamed'), undefined);
});

test('subsidies that are nearly certain are sold to everybody; a chamber of commerce tells of them', async () => {
  const sells = await judged({
    ...house('sokyu.example'),
    subject: '御社は最大600万円の助成金対象の可能性があります',
    body: 'ご担当者様\n\n「返済不要」の助成金について、1つでも当てはまる場合、ほぼ確実に受給が可能です。\n30秒でわかる無料診断(先着20社)\nhttps://lp.sokyu.example/s\n受給額の30%を成功報酬として頂戴します。\n',
  });
  assert.deepEqual([sells.kind, sells.weights.get('cold-approach')], ['spam', 3]);
  const chamber = await judged({
    ...house('cci.example'),
    subject: '補助金説明会のご案内',
    body: '会員の皆さま\n\n令和7年度の補助金の説明会を開きます。先着30名、参加は無料です。\nお申し込みは窓口か次のページから。\nhttps://www.cci.example/hojo\n',
  });
  assert.ok(!isHarmful(chamber.kind), chamber.kind);
});

test('a new account in a thread whose other side wrote from another domain; from the same one it may be true', async () => {
  const thread = (domain: string) =>
    judged({
      ...house(domain),
      from: `m.hayasaka@${domain}`,
      name: '早坂 雅人',
      subject: 'Re: 2月度ご請求書の件(振込先変更のお願い)',
      fields: 'In-Reply-To: <7@example.org>\nReferences: <7@example.org>\n',
      body: '会計監査に伴い、今回分より下記口座へお振込みください。\n口座番号:0000000 口座名義:カ)ホクヨウボウエキ\n口座変更届を添付いたします。\n\n2025年2月20日(木) 16:08 小野寺 <keiri@example.org>:\n> 請求書を拝受いたしました。\n>\n> 2025年2月20日(木) 10:31 早坂 雅人 <m.hayasaka@hokuyo-boueki.example>:\n>> 2月度の請求書をお送りいたします。\n',
    });
  const other = await thread('hokuyo-boueki-co.example');
  assert.equal(other.weights.get('bank-account-changed'), 3);
  assert.match(other.kind, /fraud/);
  assert.equal((await thread('hokuyo-boueki.example')).weights.get('bank-account-changed'), 2);
});

test('a parcel in a text message of one line that leads to a stranger, and one that leads to its sender', async () => {
  const note = { ...house('pension.example'), name: 'kuroneko', subject: 'o-nimotsu' };
  const short = await judged({
    ...note,
    body: 'ご不在のためお荷物を持ち帰りました。再配達→ https://kuroneko-saihai.example/t70\n',
  });
  assert.deepEqual([short.kind, short.weights.get('parcel-lure')], ['phishing', 3]);
  const own = await judged({
    ...note,
    name: 'Pension',
    body: 'ご不在のためお荷物を持ち帰りました。再配達→ https://www.pension.example/t70\n',
  });
  assert.equal(own.weights.get('parcel-lure'), undefined);
});
