import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isPlayedNotice } from '../known/carriers/notices.ts';
import { isHousePage } from '../known/links/house-pages.ts';
import { endsOf, isMention, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { isButton } from '../known/stories/buttons.ts';
import { lureOf } from '../known/stories/lures.ts';
import { mailboxWords } from '../known/stories/mailbox-parts.ts';
import { storyIn } from '../known/stories/parts.ts';
import { readingIn } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';
import { proofOfQuote } from '../known/text/said-where.ts';
import { isSentByReadersHouse } from '../known/vouching/readers-house.ts';

/** Recipients that are looked at. */
const RECIPIENTS = 20;

/** Files that open in the browser. */
const PAGES: ReadonlySet<string> = new Set(['text/html', 'image/svg+xml']);

/** The same in single words, of a stranger's letter; of a page of the sender's own it says something only where no server tells that. */
function toldAnew(facts: Facts): ReturnType<typeof lureOf> {
  const { text, subject } = facts;
  if (text === undefined || facts.links.length + facts.attachments.length === 0 || !isStrangersLetter(facts))
    return undefined;
  const said = mailboxWords(subject?.value ?? '', text.value.seen);
  if (said === undefined) return undefined;
  const hit: Hit = { proof: proofOfQuote({ subject, text }, said.quote), words: { quote: said.quote }, weight: 2 };
  return { count: said.isNeverHonest ? 2 : 1, phrases: [], isSubject: true, hit };
}

/** The words of such letters, or their parts in other words: the mailbox, that it stops, and where one shall sign in. */
function mailboxStory(facts: Facts): ReturnType<typeof lureOf> {
  const lure = lureOf(facts, 'mailbox');
  if (lure?.isSubject === true || facts.text === undefined) return lure;
  const story = storyIn(facts, ['mail-kept', 'mail-stops', 'mail-login']);
  if (story === undefined) return toldAnew(facts) ?? lure;
  return {
    count: story.total,
    phrases: [],
    isSubject: true,
    hit: { proof: story.proof, words: { quote: story.quote }, weight: 2 },
  };
}

/** Who keeps documents for somebody has no use for the password of his mailbox. */
const PASSWORD =
  /\b(?:e-?mail|mailbox|webmail) (?:account )?(?:password|credentials)\b|\bpassword (?:of|for|to) your (?:e-?mail|mailbox|webmail)|password della (?:sua )?casella|password di posta|mot de passe (?:de (?:votre )?(?:messagerie|boîte|e-?mail))|contraseña de (?:su |tu )?(?:correo|buzón)|passwort (?:ihres|des|für ihr) (?:e-?mail|postfach)|e-?mail-passwort|senha d[eo] (?:seu )?e-?mail|wachtwoord van uw (?:e-?mail|mailbox)|メール(?:アカウント|ボックス)?のパスワード|邮箱密码|메일 비밀번호/i;
const ENTER =
  /\b(?:acced[aei]|accedere|enter|log ?in|sign ?in|confirm|verify|anmeld|einloggen|geben sie|connectez|identifiez|saisi|inici[ae]|ingres[ae]|entre com|log in|voer|mandatory|ensure|use your)|ログイン|入力|サインイン|登录|输入|입력|로그인/i;
/** What is kept there. */
const DOCUMENT =
  /\b(?:documents?|files?|invoices?|voicemail|dokument(?:e|en)?|rechnung(?:en)?|facture|documento|fattura|nota di credito|factura|bestand|factuur)\b|文書|書類|ファイル|請求書|文件|发票|문서|파일/i;
/** Who warns of such pages says so. */
const NEVER =
  /\b(?:never|do not|don['’]t|nie|niemals|jamais|ne pas|nunca|mai|non)\b|しない|ません|ないで|不要|绝不|않/i;
/** Characters around it in which the reader is told to give it, and that are looked at. */
const NEAR = 120;
const LOOKED = 4000;

/** The words by which a stranger's page asks for it. */
function passwordIn({ text }: Facts): string | undefined {
  const seen = readingIn({ text }).slice(0, LOOKED);
  const found = PASSWORD.exec(seen);
  if (found === null) return undefined;
  const around = seen.slice(Math.max(0, found.index - NEAR), found.index + found[0].length + NEAR);
  return ENTER.test(around) && !NEVER.test(around) && DOCUMENT.test(seen) ? found[0] : undefined;
}

/** Somebody keeps a document, and wants the password of the mailbox on his page. */
function keeperIn(facts: Facts): Hit[] {
  const { text, to, links } = facts;
  const quote = text !== undefined && isStrangersLetter(facts) ? passwordIn(facts) : undefined;
  if (text === undefined || quote === undefined) return [];
  const readers = domainsOf(to.slice(0, RECIPIENTS));
  const page = endsOf(links).find(
    ({ value }) =>
      isOpenPage(value) && !isBrandDomain(value.domain) && !readers.some((domain) => sameHolder(domain, value.domain)),
  );
  return page === undefined
    ? []
    : [
        {
          proof: text.proof,
          words: { quote, goal: PAGE, host: page.value.host, trick: OF_KEEPER },
          title: KEEPS,
          weight: 3,
        },
      ];
}

const PAGE: Text = { ja: 'リンク先は{host}です', en: 'leads to {host}' };
const FILE: Text = { ja: '添付ファイル「{host}」を開かせようとしています', en: 'wants the file "{host}" opened' };
const OF_SERVER: Text = {
  ja: '容量不足、保留中のメール、パスワードの期限切れなどを口実に、メールのパスワードを盗む手口です。',
  en: 'A full mailbox, held messages, a password that ends and the like are pretexts for stealing the password of a mailbox.',
};
const OF_KEEPER: Text = {
  ja: '書類を見るのに、メールのパスワードは要りません。それを口実に盗む手口です。',
  en: 'Nobody needs the password of a mailbox to show a document: that is a pretext for stealing it.',
};
const KEEPS: Text = {
  ja: '書類を見せるためと言って、メールのパスワードを入力させようとしています',
  en: 'It wants the password of the mailbox typed before it shows a document',
};
const BY_FILE: Text = {
  ja: 'メールサーバーや管理者を装い、添付ファイルを開かせようとしています',
  en: 'It poses as the mail server or its staff, and wants a file opened',
};

/** It poses as the mail server or who runs it, and leads to a page of strangers. */
export default {
  id: 'mailbox-lure',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-mailbox',
  sources: [
    'https://www.antiphishing.jp/news/alert/',
    'https://www.ipa.go.jp/security/anshin/',
    'offer-phrases.ts 2026-12-02',
  ],
  title: {
    ja: 'メールサーバーや管理者を装い、外部のページへ誘導しています',
    en: 'It poses as the mail server or its staff, and leads outside',
  },
  explains: {
    ja: '「{quote}」と書かれ、{goal}。{trick}',
    en: 'It says "{quote}" and {goal}. {trick}',
  },
  mistakes: {
    ja: '本物のメール事業者も容量や期限を知らせます。メールのリンクではなく、いつもの管理画面で確かめてください。',
    en: 'Real mail providers tell of quotas and dates too. Look in the control panel you always use, not behind the link.',
  },
  detect(facts) {
    const { from, to, links } = facts;
    const page = facts.attachments.some(({ value }) => value.type === 'text/html');
    const lure = mailboxStory(facts);
    // who answers talks about mail servers, he plays none
    if (quotes(facts.text?.value)) return [];
    // the office that runs them writes to its own people, and leads to the pages of the provider
    if (isSentByReadersHouse(facts) && endsOf(links).every(({ value }) => !isOpenPage(value) || isHousePage(value)))
      return [];
    if (lure === undefined) return keeperIn(facts);
    const words = { ...lure.hit.words, trick: OF_SERVER };
    const own = domainsOf([...from, ...to.slice(0, RECIPIENTS)]);
    const strange = endsOf(links).find(
      ({ value }) =>
        isOpenPage(value) &&
        !own.some((domain) => sameHolder(domain, value.domain)) &&
        !isMailingService(value.domain) &&
        !(isPublicPlace(value.host) && !isButton(value.shown)),
    );
    if (strange !== undefined) return [{ ...lure.hit, words: { ...words, goal: PAGE, host: strange.value.host } }];
    const file = facts.attachments.find(({ value }) => value.inline !== true && PAGES.has(value.type));
    if (file !== undefined && !own.slice(0, from.length).some(isBrandDomain))
      return [{ ...lure.hit, title: BY_FILE, words: { ...words, goal: FILE, host: file.value.name } }];
    // the swindler's own domain is no better place; who runs a mail server writes to those whom it serves
    const [way] = endsOf(links).filter(({ value }) => isOpenPage(value) && value.hidden !== true && !isMention(value));
    if (way === undefined || page || lure.count < 2 || own.slice(0, from.length).some(isBrandDomain)) return [];
    if (own.slice(from.length).some((domain) => sameHolder(domain, way.value.domain))) return [];
    // a mail system that tells what came back keeps nothing for who reads that, behind no button
    const isPlayed = isPlayedNotice(facts);
    return [
      {
        ...lure.hit,
        words: { ...words, goal: PAGE, host: way.value.host },
        ...(isPlayed ? { weight: 3 as const } : {}),
      },
    ];
  },
} satisfies Detector;
