/** Stories that are known by what they cannot do without, whatever their words; beside each an honest letter about the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmful } from '../../src/examine/finding.ts';
import { isDrawnAs, isRespelt } from '../../src/examine/known/domains/slips.ts';
import { examined } from './examining.ts';
import { house, type Letter, letter } from './letters.ts';

const free = (local: string): Partial<Letter> => ({
  from: `${local}@freemail.example`,
  client: 'out.freemail.example (out.freemail.example [192.0.2.33])',
});

interface Pair {
  readonly tells: string;
  readonly detector: string;
  readonly bad: Letter;
  readonly good: Letter;
}

const pairs: readonly Pair[] = [
  {
    tells: 'hearts and pictures of the screen are paid by the day',
    detector: 'job-lure',
    bad: {
      ...house('hataraku-navi.example'),
      subject: '=?utf-8?B?5pel57Wm?=',
      body: '投稿に「いいね」を押して、スクリーンショットを送るだけのお仕事です。報酬は当日払い。\nhttps://hataraku-navi.example/go\n',
    },
    good: {
      ...house('tool.example'),
      subject: 'Support',
      body: 'お問い合わせの件、画面のスクリーンショットをお送りください。報酬のお支払い日は月末です。\nhttps://tool.example/help\n',
    },
  },
  {
    tells: 'shares are told by a teacher in a messenger',
    detector: 'investment-lure',
    bad: {
      ...house('note.example'),
      subject: 'note',
      body: '先生の少人数の勉強会では、2銘柄だけで平均18%の利益となりました。アシスタントをLINEに追加してください。\nhttps://note.example/yui\n',
    },
    good: {
      ...house('library.example'),
      subject: 'library',
      body: '市民講座「はじめての個別株」を開きます。講師は大学の先生で、参加は無料です。図書館のLINEを友だち追加すると、次回のお知らせが届きます。\nhttps://library.example/\n',
    },
  },
  {
    tells: 'one name under many endings, for which somebody applies',
    detector: 'unasked-offer',
    bad: {
      ...house('registry-center.example'),
      subject: 'Application',
      body: 'We received an application from Hengda Trading for these names: acme.cn acme.com.cn acme.asia acme.hk. Is that firm your distributor or business partner? Please answer within 7 days.\n',
    },
    good: {
      ...house('hoster.example'),
      subject: 'Your domains',
      body: 'Your domains acme.cn, acme.asia and acme.hk will be renewed on 1 December, as you ordered. The invoice follows by post.\n',
    },
  },
  {
    tells: 'a wrong address that is meant to be, and a messenger',
    detector: 'friendship-lure',
    bad: {
      ...free('shiori.lin'),
      subject: 'golf',
      body: '名刺を見ながら送っています。違う方でしたら本当にごめんなさい。これも何かのご縁だと思うので、LINEはshiori_0811です。\n',
    },
    good: {
      ...free('tanabe.k'),
      subject: 'golf',
      body: '先日のゴルフの写真をお送りします。アドレスが違っていたらごめんなさい。また来月、皆さんで集まりましょう。\n',
    },
  },
  {
    tells: 'a debt without a name, a court, and a number to call',
    detector: 'law-threat',
    bad: {
      ...house('chosa-ctr.example'),
      subject: 'final',
      body: 'ご登録された総合情報サイトの利用料金が未払いです。本日中にご連絡をいただけない場合、民事訴訟の手続きに移行します。訴訟取下げのご相談は、必ずご本人様よりお電話ください。\n電話 03-0000-9136\n',
    },
    good: {
      ...house('cable.example'),
      subject: 'reminder',
      body: '10月分のご利用料金2,980円のお支払いを確認できておりません。行き違いの場合はご容赦ください。ご不明な点は窓口までお電話ください。\n電話 03-0000-1111\n',
    },
  },
  {
    tells: 'silence, no calls, and money',
    detector: 'secret-task',
    bad: {
      ...free('voss.leitung'),
      subject: 'Vertraulich',
      body: 'Guten Morgen, wir erwerben ein Unternehmen und ich brauche Ihr Stillschweigen. Ich bin telefonisch nicht erreichbar. Welchen Saldo haben wir heute?\n\nVoss\n',
    },
    good: {
      ...free('voss.henning'),
      subject: 'Termin',
      body: 'Guten Morgen, ich bin heute telefonisch nicht erreichbar und melde mich morgen wegen der Wohnung. Die Überweisung der Miete ist raus.\n\nVoss\n',
    },
  },
  {
    tells: 'a piano for nothing but its way',
    detector: 'unseen-deposit',
    bad: {
      ...free('r.castellan'),
      subject: 'Baby grand',
      body: 'Dear colleagues, I am giving away my late husband’s baby grand piano. Write to me at ruth58@gmail.com so that I can put you in touch with the moving company that holds it.\n',
    },
    good: {
      ...free('r.castellan'),
      subject: 'Piano',
      body: 'Dear all, our piano is for free to whoever collects it. Come and see it on Saturday, second floor, no lift.\n\nRuth\n',
    },
  },
  {
    tells: 'a firm whose account is a person’s',
    detector: 'account-of-person',
    bad: {
      ...house('seimitsu.example'),
      subject: 'account',
      body: '中野様\n\nお支払いは下記の口座へお願いいたします。\n見本銀行 本店営業部 普通 1234567 ナカガワ ユウト\n\n株式会社見本精密 営業管理課\n柏木\n',
    },
    good: {
      ...house('studio.example'),
      subject: 'invoice',
      body: '株式会社見本商事\n経理ご担当者様\n\n10月分の請求書をお送りします。\n見本銀行 本店営業部 普通 1234567 ナカガワ ユウト\n\n中川デザイン\n中川悠人\n',
    },
  },
  {
    tells: 'a loan that a fee comes before, in Thai',
    detector: 'loan-lure',
    bad: {
      ...house('loan.example'),
      subject: 'loan',
      body: 'ท่านได้รับสิทธิ์กู้เงินสูงสุด 50,000 บาท เพียงชำระค่าธรรมเนียมค้ำประกัน 500 บาทล่วงหน้า\n',
    },
    good: {
      ...house('bank.example'),
      subject: 'loan',
      body: 'ธนาคารขอแจ้งยอดเงินกู้คงเหลือของท่านประจำเดือนนี้ และวันครบกำหนดชำระงวดถัดไป\n',
    },
  },
];

for (const { tells, detector, bad, good } of pairs)
  test(`${tells}: told in other words it is known, and an honest letter about the same is left in peace`, async () => {
    const told = await examined(Buffer.from(letter(bad)));
    assert.ok(
      told.findings.some((one) => one.detector === detector && one.weight >= 2),
      JSON.stringify(told.findings.map((one) => [one.detector, one.weight])),
    );
    const honest = await examined(Buffer.from(letter(good)));
    assert.ok(!honest.findings.some((one) => one.detector === detector && one.weight >= 2));
    assert.ok(!isHarmful(honest.verdict.kind), honest.verdict.kind);
  });

const honest: Readonly<Record<string, Letter>> = {
  'a lawyer who calls in a debt of a client that he names': {
    ...house('law-office.example'),
    subject: 'reminder',
    body: '当職は、株式会社見本信販(以下「通知人」)より、下記債権の回収を受任しました。令和5年契約の立替金が未払いとなっております。本書到達後14日以内にお支払い又はご連絡がない場合、法的措置をとることがあります。ご不明の点は当事務所までお電話ください。\n電話 03-0000-2222\n弁護士 見本 太郎\n',
  },
  'a maker of software that speaks of tasks and pictures of the screen': {
    ...house('tasks.example'),
    subject: 'News',
    body: 'New this month: attach screenshots to tasks, see how many tasks you close per day, and share a report from home or from your phone. Upgrade for $5 per user.\nhttps://tasks.example/news\n',
    fields: 'List-Unsubscribe: <https://tasks.example/u>\n',
  },
  'a paper about shares with its account in LINE': {
    ...house('kabu-paper.example'),
    subject: 'kabu',
    body: '今週の注目銘柄と配当利回り4%以上の一覧を掲載しました。講師を招いた無料セミナーも開きます。LINEの友だち追加でもお知らせをお届けします。\nhttps://kabu-paper.example/\n',
    fields: 'List-Unsubscribe: <https://kabu-paper.example/u>\n',
  },
  'a head of a family firm who is in a meeting': {
    ...free('w.berg'),
    name: 'Wilma Berg',
    subject: 'Invoice',
    body: 'Hi Tom, I am in a meeting until noon, so I cannot talk now. Could you send me the invoice of the painter once more? This message is confidential.\n\nWilma\n',
  },
  'neighbours who gather for those who were hit by a flood': {
    ...free('chonaikai.mihon'),
    subject: 'bokin',
    body: '町内会の皆さま\n豪雨で被災された地域への義援金を、今年も集めます。会計の田中までお持ちいただくか、下記へお願いします。\n見本銀行 本店 普通 1234567 タナカ ハナコ\n見本町内会 会計 田中\n',
  },
  'an acquaintance who is not sure of the address': {
    ...free('sato.yumi'),
    subject: 'osewa',
    body: '先日は偶然お会いできて嬉しかったです。アドレスが間違っていたらごめんなさい。また写真をお送りしますので、お返事ください。\n佐藤\n',
  },
};

for (const [what, one] of Object.entries(honest))
  test(`${what} is accused of nothing`, async () => {
    const { verdict, findings } = await examined(Buffer.from(letter(one)));
    assert.ok(!isHarmful(verdict.kind), JSON.stringify(findings.map((each) => [each.detector, each.weight])));
  });

test('a Japanese name is one name in every way of writing it, and two names stay two', () => {
  assert.ok(isRespelt('daikyou-seimitu.example', 'daikyo-seimitsu.example'));
  assert.ok(isRespelt('matsushita-kougyou.example', 'matusita-kogyo.example'));
  assert.ok(!isRespelt('matsushita-kogyo.example', 'matsushima-kogyo.example'));
  assert.ok(!isRespelt('daikyo-seimitsu.example', 'daikyo-seimitsu.example'));
  assert.ok(!isDrawnAs('nissin-foods.example', 'nissan-foods.example'));
});

test('what Yahoo writes into every new mail is no thread', async () => {
  const own = '<1730274483.901275@mail.yahoo.com>';
  const mail = (references: string): Uint8Array =>
    new TextEncoder().encode(
      `From: a@example.net\r\nTo: b@example.org\r\nSubject: x\r\nMessage-ID: ${own}\r\nReferences: ${references}\r\n\r\nHello\r\n`,
    );
  const { facts } = await examined(mail('<1730274483.901275.ref@mail.yahoo.com>'));
  assert.equal(facts.thread, undefined);
  const answer = await examined(mail('<1@example.org> <1730274483.901275.ref@mail.yahoo.com>'));
  assert.deepEqual(answer.facts.thread?.value.references, ['<1@example.org>']);
});
