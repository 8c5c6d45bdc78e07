/** What those leave in a mail who carry it to its reader: gateways, filters and lists. */
import { encodedWords, subjectOf, unfolded, withSubject } from './header.ts';
import { above, type Entity, type Field, fieldOf, reworded, typeOf, type Way, withField, without } from './letter.ts';

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** Lines of the reader's own gateway in front of each text. */
const atTop = (words: string, style = 'background:#fff3cd;border:1px solid #c00;padding:4px'): Way =>
  reworded(({ text, isPage }) => {
    if (!isPage) return `${words}\n\n${text}`;
    const body = /<body[^<>]*>/i.exec(text);
    const at = body === null ? 0 : body.index + body[0].length;
    const box = `<table width="100%"><tr><td style="${style}">${escaped(words)}</td></tr></table><br>`;
    return `${text.slice(0, at)}${box}${text.slice(at)}`;
  });

const tagged =
  (tag: string): Way =>
  (mail) =>
    withSubject(mail, `${tag}${subjectOf(mail)}`);

const both =
  (first: Way, second: Way): Way =>
  (mail) => {
    const once = first(mail) ?? mail;
    return second(once) ?? once;
  };

export const banners: Readonly<Record<string, Way>> = {
  'with CAUTION at its top': atTop(
    'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.',
  ),
  'with EXTERNAL in the subject and at its top': both(
    tagged('[EXTERNAL] '),
    atTop('EXTERNAL EMAIL: be careful with links and attachments. Report anything suspicious to the service desk.'),
  ),
  'with the tip of the first contact': atTop(
    "You don't often get email from this sender. Learn why this is important at https://aka.ms/LearnAboutSenderIdentification",
  ),
  'with a notice of the IT department at its top': atTop(
    'WARNING from the IT Department: this message came from the Internet. Never enter your password or account details on a page that it links to. If you are not sure, contact the IT Help Desk.',
  ),
  'with a button to report it': atTop(
    'This Message Is From an External Sender\nThis message came from outside your organization.\nReport Suspicious: https://us-phishalarm-ewt.proofpoint.com/EWT/v1/AbCd1234',
  ),
  'with 社外メール in the subject and at its top': both(
    tagged('【社外メール】'),
    atTop('【社外メール】このメールは社外から送信されています。添付ファイルやURLを開く際はご注意ください。'),
  ),
  'with a Japanese caution at its top': atTop(
    '※ご注意※ 本メールは外部から届いたメールです。差出人に心当たりがない場合は、リンクや添付ファイルを開かず、情報システム部までご連絡ください。',
  ),
  'with a Japanese caution of passwords at its top': atTop(
    '■■ 外部メール ■■\nフィッシングメールの可能性があります。IDやパスワードを入力しないでください。不審な場合はヘルプデスクへ転送してください。',
  ),
  'with a banner in German': atTop(
    'ACHTUNG: Diese E-Mail stammt von einem externen Absender. Bitte klicken Sie nicht auf Links und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.',
  ),
  'with a banner in French': atTop(
    "ATTENTION : ce courriel provient de l'extérieur de l'organisation. Ne cliquez pas sur les liens et n'ouvrez pas les pièces jointes si vous ne connaissez pas l'expéditeur.",
  ),
  'with (SPAM?) in the subject': tagged('[SPAM?] '),
  'with ***SPAM*** in the subject': tagged('***SPAM*** '),
  'with 迷惑メールの可能性 in the subject': tagged('【迷惑メールの可能性】'),
  'with a scanner at its foot': reworded(({ text, isPage }) => {
    const words = 'This email has been checked for viruses by Avast antivirus software.\nwww.avast.com';
    return isPage ? `${text}<hr><p>${escaped(words)}</p>` : `${text}\n-- \n${words}\n`;
  }),
};

const atFoot = (words: string): Way =>
  reworded(({ text, isPage }) => (isPage ? `${text}<p>${escaped(words)}</p>` : `${text}\n${words}\n`));

export const programs: Readonly<Record<string, Way>> = {
  'from Outlook for iOS': atFoot('Get Outlook for iOS<https://aka.ms/o0ukef>'),
  'from Outlook for Android': atFoot('Outlook for Android を入手する <https://aka.ms/AAb9ysg>'),
  'from Yahoo Mail on a telephone': atFoot(
    'Sent from Yahoo Mail for iPhone: https://mail.onelink.me/107872968?pid=nativeplacement',
  ),
  'from Mail for Windows': atFoot('Sent from Mail<https://go.microsoft.com/fwlink/?LinkId=550986> for Windows'),
  'from an iPhone': atFoot('iPhoneから送信'),
};

/** Addresses of the Web as a gateway writes them. */
const rewritten = (write: (url: string) => string): Way =>
  reworded(({ text, isPage }) =>
    isPage
      ? text.replaceAll(/(href\s?=\s?")(https?:\/\/[^"]{4,})(?=")/gi, (_, head: string, url: string) => {
          const plain = url.replaceAll('&amp;', '&');
          return `${head}${write(plain).replaceAll('&', '&amp;')}`;
        })
      : text.replaceAll(/https?:\/\/[\w!-/:;=?@[\]_~%#&]{4,}/g, write),
  );

const percent = encodeURIComponent;
const base64 = (url: string): string => Buffer.from(url).toString('base64url');

export const gateways: Readonly<Record<string, Way>> = {
  'through Safe Links': rewritten(
    (url) =>
      `https://jpn01.safelinks.protection.outlook.com/?url=${percent(url)}&data=05%7C02%7Creader%40example.org%7C0&sdata=Zm9v%3D&reserved=0`,
  ),
  'through URL Defense 2': rewritten(
    (url) =>
      `https://urldefense.proofpoint.com/v2/url?u=${percent(url).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMFaQ&c=aa&r=bb&m=cc&s=dd&e=`,
  ),
  'through URL Defense 3': rewritten((url) => `https://urldefense.com/v3/__${url}__;!!AbC!def$`),
  'through Barracuda': rewritten((url) => `https://linkprotect.cudasvc.com/url?a=${percent(url)}&c=E,1,abc&typo=1`),
  'through Cisco': rewritten((url) => `https://secure-web.cisco.com/1aBcDeF/${percent(url)}`),
  'through Sophos': rewritten(
    (url) =>
      `https://eu-west-1.protection.sophos.com?d=${new URL(url).hostname}&u=${base64(url)}&i=NWY&t=QQ&h=0a1b&s=AVN`,
  ),
  'through Trellix': rewritten((url) => `https://protect2.fireeye.com/v1/url?k=1a&q=1&e=2b&u=${percent(url)}`),
  'through Check Point': rewritten((url) =>
    `https://protect.checkpoint.com/v2/___${url}___.YzJl OmFiYw`.replaceAll(' ', ''),
  ),
  'through Avanan': rewritten((url) => `https://url.avanan.click/v2/___${url}___.YXAzOmFiYw`),
  'through Trustwave': rewritten((url) => `https://scanmail.trustwave.com/?c=8510&d=abc&s=5&u=${percent(url)}`),
  'through Hornetsecurity': rewritten(
    (url) => `https://atpscan.global.hornetsecurity.com/?d=abc&f=def&i=&k=ghi&u=${percent(url)}`,
  ),
  'through FortiMail': rewritten(
    (url) => `https://url.fortimailcloud.com/fmlurlsvc/?fewReq=:B:Jg==&url=${percent(url)}`,
  ),
  'through Trend Micro': rewritten(
    (url) => `https://ddei5-0-ctp.trendmicro.com/wis/clicktime/v1/query?url=${percent(url)}&umid=0a&auth=1b`,
  ),
  'through a gateway that tells nothing': rewritten(
    (url) => `https://protect-eu.mimecast.com/s/${base64(url).slice(-12)}`,
  ),
  'through Symantec': rewritten((url) => `https://clicktime.symantec.com/15t?h=abc&u=${percent(url)}`),
};

const LIST = 'dialogue@lists.example';

/** What Mailman and its kin do: the list's own envelope, route and fields, its name in the subject, its foot below. */
const listed = (foot: string, isFromRewritten: boolean): Way => {
  const withFoot = reworded(({ text, isPage }) => (isPage ? `${text}<hr>${escaped(foot)}` : `${text}\n${foot}\n`));
  return (mail) => {
    if (/^(?:message|multipart\/(?:report|signed))/.test(typeOf(mail))) return undefined;
    const from = fieldOf(mail, 'from') ?? '';
    const name = from.replace(/\s*<[^<>]*>\s*$/, '').replaceAll('"', '');
    const told = withSubject(
      without(withFoot(mail) ?? mail, 'return-path', 'delivered-to'),
      `[dialogue] ${subjectOf(mail)}`,
    );
    const list = withField(told, 'To', LIST);
    const rewrittenFrom = name.startsWith('=?') ? `${name} ${encodedWords(' via dialogue')}` : `"${name} via dialogue"`;
    const sent = isFromRewritten
      ? withField(withField(list, 'From', `${rewrittenFrom} <${LIST}>`), 'Reply-To', from)
      : list;
    return above(takenByList(sent), ...route(timeOf(mail)), ...FIELDS);
  };
};

/** What the reader's host wrote, the list's host writes now. */
const takenByList = (mail: Entity): Entity => ({
  ...mail,
  fields: mail.fields
    .filter(({ name }) => !/^(?:authentication-results|received-spf|x-spam-.*)$/i.test(name))
    .map((field) =>
      field.name.toLowerCase() === 'received'
        ? {
            ...field,
            value: field.value
              .replace(/(\bby )\S+/, '$1lists.example')
              .replace(/\(Postfix\)( with \w+) id \w+/, '(Postfix)$1 id 3F2A91C07B')
              .replace(/\bfor <[^<>]+>/, `for <${LIST}>`),
          }
        : field,
    ),
});

const timeOf = (mail: Entity): string =>
  /;\s*([^;]{10,60})$/.exec(unfolded(fieldOf(mail, 'received') ?? ''))?.[1] ?? fieldOf(mail, 'date') ?? '';

const route = (time: string): readonly Field[] => [
  { name: 'Return-Path', value: '<dialogue-bounces@lists.example>' },
  {
    name: 'Received',
    value: `from lists.example (lists.example [198.51.100.44])\n\tby mx.example.org (Postfix) with ESMTPS id 4ZbLst1\n\tfor <reader@example.org>; ${time}`,
  },
];

const FIELDS: readonly Field[] = [
  { name: 'List-Id', value: 'Dialogue <dialogue.lists.example>' },
  { name: 'List-Post', value: `<mailto:${LIST}>` },
  { name: 'List-Unsubscribe', value: '<mailto:dialogue-leave@lists.example>' },
  { name: 'Precedence', value: 'list' },
  { name: 'Sender', value: '"dialogue" <dialogue-bounces@lists.example>' },
];

const FOOT = `_______________________________________________
dialogue mailing list -- ${LIST}
To unsubscribe send an email to dialogue-leave@lists.example
https://lists.example/mailman3/lists/dialogue.lists.example/`;

export const lists: Readonly<Record<string, Way>> = {
  'through a list': listed(FOOT, false),
  'through a list that rewrites From': listed(FOOT, true),
};

/** The last host of the sender's side hands over to the reader's, as before. */
export const isCarriedByList = (mail: Entity): boolean => fieldOf(mail, 'list-id')?.startsWith('Dialogue') === true;

/** A group that is an office's mailbox: the house's own, without a foot, as Google and Exchange make them. */
const GROUP = 'billing@example.org';

export const groups: Readonly<Record<string, Way>> = {
  'through a group of the house': (mail) => {
    if (/^(?:message|multipart\/(?:report|signed))/.test(typeOf(mail))) return undefined;
    const from = fieldOf(mail, 'from') ?? '';
    const name = from.replace(/\s*<[^<>]*>\s*$/, '').replaceAll('"', '');
    const shown = name.startsWith('=?') ? `${name} ${encodedWords(' via Billing')}` : `"'${name}' via Billing"`;
    const sent = withField(withField(withField(mail, 'To', GROUP), 'From', `${shown} <${GROUP}>`), 'Reply-To', from);
    return above(
      sent,
      { name: 'List-Id', value: '<billing.example.org>' },
      { name: 'List-Post', value: `<mailto:${GROUP}>` },
      { name: 'Precedence', value: 'list' },
      { name: 'X-Original-From', value: from },
    );
  },
};
