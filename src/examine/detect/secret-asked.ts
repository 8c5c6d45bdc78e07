import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Facts } from '../facts.ts';
import type { Detector } from '../finding.ts';
import { freePlaceOf } from '../known/links/free-hosting.ts';
import { isHousePage } from '../known/links/house-pages.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { secretAsked } from '../known/stories/secrets.ts';
import { quotes } from '../known/text/quotation.ts';
import { isKnownHouse, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Characters of a letter that says several things. */
const LONG = 3000;

/** A well-known organisation, or the reader's own, writes from its own host. */
function isOfHouse(facts: Facts): boolean {
  const { from, to } = facts;
  return from.every(({ value: { address } }) => {
    const own = domainOfAddress(address);
    const isReaders = to.some(({ value }) => domainOfAddress(value.address) === own);
    return (isKnownHouse(address) || isReaders) && isSentByOwnHost(facts, own);
  });
}

/** Whatever can be opened is a page of a well-known organisation, and nothing is to be answered: its own password is asked for there. */
function leadsToHolders({ links, attachments, replyTo, to }: Facts): boolean {
  const pages = endsOf(links).filter(({ value }) => value.url.startsWith('http'));
  const readers = to.map(({ value }) => hostOfAddress(value.address)).filter((host) => !isFreemail(host));
  const isReaders = (domain: string): boolean => readers.some((host) => domainOfAddress(`@${host}`) === domain);
  return (
    pages.length > 0 &&
    pages.every(
      ({ value }) =>
        isHousePage(value) ||
        (isReaders(value.domain) && freePlaceOf(value.host) === undefined && value.disguises === undefined),
    ) &&
    replyTo.length === 0 &&
    attachments.every(({ value }) => value.inline === true)
  );
}

const PASSWORD = /password|パスワード|密码|kennwort|mot de passe|contraseña|senha|пароль/i;

/** Whatever can be opened is a form that anybody can make at a service: no password belongs there. */
function isOnForm({ links }: Facts): boolean {
  const pages = endsOf(links).filter(({ value }) => value.url.startsWith('http') && value.hidden !== true);
  return pages.length > 0 && pages.every(({ value }) => freePlaceOf(value.host) !== undefined);
}

/** A sentence asks for a secret, or for the account of another house, and nothing shows that the sender may. */
export default {
  id: 'secret-asked',
  weight: 3,
  kinds: ['phishing', 'fraud'],
  about: 'aim',
  group: 'lure-secret',
  sources: [
    'https://www.antiphishing.jp/report/guideline/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'secrets.ts 2026-12-02',
  ],
  title: {
    ja: '暗証番号・パスワード・口座・本人確認など、秘密にする情報を求めています',
    en: 'It asks for what is kept secret: a PIN, a password, an account, or papers',
  },
  explains: {
    ja: '「{quote}」と書かれています。こうした情報を、メールから開いた先や電話で求める会社はまずありません。',
    en: 'It says "{quote}". Hardly any firm asks for this behind a link of a mail, or by telephone.',
  },
  mistakes: {
    ja: '会員サイトへのログイン方法を案内する、本物のメールもあります。いつものブックマークから開いて確かめてください。',
    en: 'Some honest mail tells members how to log in. Open the site by your own bookmark.',
  },
  detect(facts) {
    const { text } = facts;
    if (text === undefined || facts.thread !== undefined) return [];
    const asked = secretAsked(text.value);
    if (asked === undefined || isOfHouse(facts) || quotes(text.value)) return [];
    if (!asked.isGrave && leadsToHolders(facts)) return [];
    // of a long letter one sentence is not what it is for
    const isPassing = text.value.seen.length > LONG;
    const weight = asked.isGrave || (PASSWORD.test(asked.quote) && isOnForm(facts)) ? 3 : isPassing ? 1 : 2;
    return [{ proof: text.proof, words: { quote: asked.quote }, weight }];
  },
} satisfies Detector;
