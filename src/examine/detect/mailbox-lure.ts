import { domainOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/brand-match.ts';
import { isButton } from '../known/buttons.ts';
import { endsOf, isMention } from '../known/link-ends.ts';
import { lureOf } from '../known/lures.ts';
import { isMailingService } from '../known/mailing-services.ts';
import { storyIn } from '../known/parts.ts';
import { isPublicPlace } from '../known/public-places.ts';
import { quotes } from '../known/quotation.ts';

/** Recipients that are looked at. */
const RECIPIENTS = 20;

/** Files that open in the browser. */
const PAGES: ReadonlySet<string> = new Set(['text/html', 'image/svg+xml']);

/** The words of such letters, or their parts in other words: the mailbox, that it stops, and where one shall sign in. */
function mailboxStory(facts: Facts): ReturnType<typeof lureOf> {
  const lure = lureOf(facts, 'mailbox');
  if (lure?.isSubject === true || facts.text === undefined) return lure;
  const story = storyIn(facts, ['mail-kept', 'mail-stops', 'mail-login']);
  if (story === undefined) return lure;
  return {
    count: story.total,
    isSubject: true,
    hit: { proof: facts.text.proof, words: { quote: story.quote }, weight: 2 },
  };
}

/** It plays the mail server or who runs it, and leads to a page of strangers. */
export default {
  id: 'mailbox-lure',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-mailbox',
  sources: [
    'https://www.antiphishing.jp/news/alert/',
    'https://www.ipa.go.jp/security/anshin/',
    'offer-phrases.ts 2026-11-29',
  ],
  title: {
    ja: 'メールサーバーや管理者を装い、外部のページへ誘導しています',
    en: 'It plays the mail server or its administrator, and leads outside',
  },
  explains: {
    ja: '「{quote}」と書かれ、リンク先は{host}です。容量不足、保留中のメール、パスワードの期限切れを口実に、メールのパスワードを盗む手口です。',
    en: 'It says "{quote}" and leads to {host}. A full mailbox, held messages or a password that ends are pretexts for stealing the password of a mailbox.',
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
    if (lure === undefined || quotes(facts.text?.value)) return [];
    const own = [...from, ...to.slice(0, RECIPIENTS)].map(({ value }) => domainOfAddress(value.address));
    const strange = endsOf(links).find(
      ({ value }) =>
        value.url.startsWith('http') &&
        value.defanged !== true &&
        !own.some((domain) => sameHolder(domain, value.domain)) &&
        !isMailingService(value.domain) &&
        !(isPublicPlace(value.host) && !isButton(value.shown)),
    );
    if (strange !== undefined) return [{ ...lure.hit, words: { ...lure.hit.words, host: strange.value.host } }];
    const file = facts.attachments.find(({ value }) => value.inline !== true && PAGES.has(value.type));
    if (file !== undefined && !own.slice(0, from.length).some(isBrandDomain))
      return [{ ...lure.hit, words: { ...lure.hit.words, host: file.value.name } }];
    // the swindler's own domain is no better place; who runs a mail server writes to those whom it serves
    const [way] = endsOf(links).filter(
      ({ value }) =>
        value.url.startsWith('http') && value.hidden !== true && value.defanged !== true && !isMention(value),
    );
    if (way === undefined || page || lure.count < 2 || own.slice(0, from.length).some(isBrandDomain)) return [];
    if (own.slice(from.length).some((domain) => sameHolder(domain, way.value.domain))) return [];
    return [{ ...lure.hit, words: { ...lure.hit.words, host: way.value.host } }];
  },
} satisfies Detector;
