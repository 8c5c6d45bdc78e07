import type { Detector } from '../finding.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { withSubject } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters that are looked at: it is a list of wares. */
const LOOKED = 1500;
/** Different wares from which on it is such a shop. Who looks after servers speaks of one or two, and of one of each. */
const WARES = 4;
/** What is sold by the piece: ways into machines and mailboxes of others, and what was taken there. */
const WARE =
  /\b(?:c-?panels|shells|rdps|smtps|mailers|webmails|ssh(?:es|\/whm)|vps ?hacked|fullz|cvvs?|dumps|bank ?logs|stealer ?logs|combo ?lists?|hacked (?:accounts|sites|cpanels?|servers?)|cracked accounts|botnets?|crypters?|fud (?:links?|tools?|crypter)|scam ?pages?|phishing ?(?:pages?|kits?)|otp ?bots?|bulletproof (?:smtp|rdp|hosting)|spamming tools?|inbox (?:smtp|mailer)s?)\b/gi;

/** A stranger sells ways into machines and mailboxes of others. */
export default {
  id: 'stolen-access-sold',
  weight: 3,
  kinds: ['spam', 'fraud'],
  about: 'aim',
  group: 'lure-offer',
  sources: [
    'https://www.europol.europa.eu/publication-events/main-reports/iocta-report',
    'https://attack.mitre.org/techniques/T1650/',
  ],
  title: {
    ja: '盗んだアカウントや、侵入したサーバーの利用権を売り込んでいます',
    en: 'It sells ways into machines and mailboxes of others',
  },
  explains: {
    ja: '「{quote}」と並べられています。侵入したサーバーや盗んだメールアカウント、カード情報を売る闇市場の品書きです。',
    en: 'It lists "{quote}": the wares of a market that sells broken-in servers, stolen mailboxes and card numbers.',
  },
  mistakes: {
    ja: '情報セキュリティの研究者が、こうした市場について書くことがあります。',
    en: 'Researchers write about such markets.',
  },
  detect(facts) {
    const { text, subject } = facts;
    if (text === undefined || !isStrangersLetter(facts)) return [];
    const wares = new Set((withSubject(facts, LOOKED).match(WARE) ?? []).map((ware) => ware.toLowerCase()));
    if (wares.size < WARES) return [];
    const quote = [...wares].slice(0, WARES).join(' / ');
    return [{ proof: proofOfQuote({ subject, text }, quote), words: { quote } }];
  },
} satisfies Detector;
