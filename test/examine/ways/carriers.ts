/** What those leave in a mail who carry it to its reader, and the programs that it was written with. */
import { subjectOf, withSubject } from './header.ts';
import { reworded, type Way } from './letter.ts';

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

export const tagged =
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
  'from Proton Mail': atFoot('Sent with Proton Mail secure email.\nhttps://proton.me/'),
  'with a scanner of another maker at its foot': atFoot('Virus-free. www.norton.com'),
  'with a Japanese scanner at its foot': atFoot(
    '__________ ESET Mail Security からの情報 __________\nこのメールは検査されました。\nhttps://www.eset.com',
  ),
  'with a clause of confidence at its foot': atFoot(
    '本メールには機密情報が含まれている場合があります。誤って受信された方は、送信者へお知らせのうえ削除してください。',
  ),
  'from an iPhone': atFoot('iPhoneから送信'),
};
