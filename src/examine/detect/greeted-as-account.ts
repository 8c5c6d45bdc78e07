import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { plain } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters in which a greeting stands. */
const GREETING = 200;

/** Somebody of that kind; without him there is nobody to be greeted so. */
const HOLDER = /user|owner|holder|nutzer|utilisateur|usuario|utente|usuário|ユーザー|利用者|所有者/;
/** A reader who is a user, an owner or a holder: of a mailbox, and of nothing that has a name. */
const ACCOUNT =
  /\b(?:dear|hello|hi|attention|attn|valued|hallo|liebe[rs]?|sehr geehrte[rs]?|cher|chère|estimado|estimada|caro|prezado) ?[:,]? ?(?:(?:valued|our|all|the) )?(?:[a-z0-9.-]{2,30} )?(?:(?:e-?mail|web ?mail|mail|mailbox|account|network|system|domain|outlook|office) ?)?(?:account )?(?:users?|owners?|account holders?|nutzer|benutzer|utilisateur|usuario|utente|usuário)\b|(?:アカウント|メール|メールボックス|webメール|ウェブメール)(?:の)?(?:ユーザー|利用者|所有者|ご利用者)(?:様|さま|各位|の皆様|、|,|$)/m;

/** The reader is greeted as the user of an account: the sender knows no more of him. */
export default {
  id: 'greeted-as-account',
  weight: 1,
  kinds: ['phishing'],
  group: 'greeting',
  sources: [
    'https://www.antiphishing.jp/consumer/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
  ],
  title: {
    ja: '名前ではなく、「ユーザー」「アカウント所有者」などと呼びかけています',
    en: 'It greets the reader as the user of an account, not by name',
  },
  explains: {
    ja: '「{quote}」と呼びかけています。誰に届くかを知らずに大勢へ送るメールに多い書き方です。',
    en: 'It begins with "{quote}", as mail does that is sent to many without knowing who they are.',
  },
  mistakes: {
    ja: '氏名を登録しないサービスの通知でも、こう呼びかけることがあります。',
    en: 'Services that never asked for a name greet so honestly.',
  },
  detect({ from, to, text, thread, distribution, bounce }) {
    if (text === undefined || thread !== undefined || distribution.length > 0 || bounce !== undefined) return [];
    const readers = domainsOf(to.slice(0, 5));
    // the office of the reader's own house writes to all who work there
    if (from.some(({ value }) => readers.some((one) => sameHolder(one, domainOfAddress(value.address))))) return [];
    const beginning = plain(text.value.seen.slice(0, GREETING));
    if (!HOLDER.test(beginning)) return [];
    const quote = ACCOUNT.exec(beginning)?.[0].trim();
    return quote === undefined || quotes(text.value) ? [] : [{ proof: text.proof, words: { quote } }];
  },
} satisfies Detector;
