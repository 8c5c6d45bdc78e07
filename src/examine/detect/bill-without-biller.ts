import { domainOfAddress, firstLabel, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { brandsIn, isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isStrangersLetter } from '../known/senders/strangers.ts';
import { telephoneIn } from '../known/stories/lures.ts';
import { saidIn } from '../known/stories/parts.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { proofOfQuote } from '../known/text/said-where.ts';

/** Characters that are looked at. */
const LOOKED = 3000;

/** A bill, and what is lost without it. */
const BILL = [
  /\b(?:invoice|payment|renewal|renew|outstanding (?:amount|balance)|fee)\b|請求|お支払い|更新料|ご入金/,
  /\b(?:terminat|suspen|purged|deleted?|deactivat|expir|cancel|shut down|taken offline)[a-z]{0,6}\b|停止|失効|削除|廃止|解約/,
] as const;

/** Of a name so many letters are looked for: firms write `Acme Hosting` of `acmehost.example`. */
const LETTERS = 4;
/** Names that say nothing of a firm. */
const OFFICE =
  /^(?:|info|admin(?:istrator)?|support|billing|accounts?|service|no-?reply|notice|notification|domain (?:service|support|renewal|notification)s?|web ?(?:hosting|master)|サポート|ドメイン(?:管理|更新)?|管理者)$/;

/** Firms by what stands before or behind their names; `co.` and `limited` are words of every day as well. */
const FIRM = /株式会社|有限会社|合同会社|\(株\)|\b(?:inc|ltd|llc|gmbh|corp|pty|plc|b\.v|s\.a\.r\.l|s\.r\.l)\b/;
/** Lines that name the reader's firm. */
const GREETED = /^ ?(?:dear|attn|to)\b/;
const isAddressed = (line: string): boolean => GREETED.test(line) || /(?:御中|様|さま)$/.test(line.trimEnd());

/** A bill for the reader's own domain, of somebody who does not say who he is. */
export default {
  id: 'bill-without-biller',
  weight: 2,
  kinds: ['fraud', 'phishing'],
  about: 'aim',
  group: 'lure-bill',
  sources: [
    'https://www.icann.org/en/blogs/details/beware-of-domain-name-renewal-scams-20-9-2022-en',
    'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams',
  ],
  title: {
    ja: '宛先のドメインの料金を請求していますが、請求元の名前がありません',
    en: 'It bills for the reader’s own domain, and does not say who bills',
  },
  explains: {
    ja: '「{quote}」と{domain}の料金や停止を知らせていますが、会社の名前も電話番号もなく、{host}を開かせようとしています。宛先のアドレスから機械で作った請求に多い形です。',
    en: 'It says "{quote}" of {domain}, names no firm and no telephone, and leads to {host}. Bills that programs make out of the reader’s address look like this.',
  },
  mistakes: {
    ja: '契約している事業者の、名前のない自動通知もあります。届いたリンクからではなく、いつもの管理画面で確かめてください。',
    en: 'Some providers send notices without their name. Look into the account in the usual way, and not by the link.',
  },
  detect(facts) {
    const { from, to, subject, text, links } = facts;
    const [sender] = from;
    if (sender === undefined || text === undefined || links.length === 0 || !isStrangersLetter(facts)) return [];
    const { address, name } = sender.value;
    const own = domainOfAddress(address);
    if (isBrandDomain(own) || !OFFICE.test(name.trim().toLowerCase())) return [];
    const words = `${subject?.value.slice(0, 200).toLowerCase() ?? ''}\n${lowerBeginningOf(text.value).slice(0, LOOKED)}`;
    const readers = to.slice(0, 3).filter(({ value }) => !isFreemail(hostOfAddress(value.address)));
    const domain = domainsOf(readers).find((one) => one !== '' && !sameHolder(one, own) && words.includes(one));
    const quote = domain === undefined ? undefined : saidIn(words, BILL);
    if (domain === undefined || quote === undefined || telephoneIn(facts) !== undefined) return [];
    // what stands in addresses and pages names nobody
    const said = words
      .split(/\s+/)
      .filter((word) => !word.includes('://') && !word.includes('@'))
      .join('');
    if (said.includes(firstLabel(own).slice(0, LETTERS))) return [];
    const others = words
      .split('\n')
      .filter((line) => !isAddressed(line))
      .join('\n');
    if (FIRM.test(others) || brandsIn(others).length > 0) return [];
    const page = endsOf(links).find(
      ({ value }) => isOpenPage(value) && value.hidden !== true && !sameHolder(value.domain, domain),
    );
    if (page === undefined) return [];
    const proof = proofOfQuote({ ...facts, text }, quote);
    return [{ proof, words: { quote, domain, host: page.value.host } }];
  },
} satisfies Detector;
