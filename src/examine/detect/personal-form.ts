import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromOutside, isToHimself } from '../known/senders/strangers.ts';
import { personalDataAsked } from '../known/stories/personal-data.ts';
import { quotes } from '../known/text/quotation.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

const IN_FORM: Text = { ja: 'フォームに書く', en: 'in a form' };
const IN_ANSWER: Text = { ja: '書いて返す', en: 'in the answer' };

/** The answer shall say who the reader is: name, telephone, age, bank and the like. */
export default {
  id: 'personal-form',
  weight: 2,
  kinds: ['fraud'],
  about: 'aim',
  group: 'personal-data',
  sources: [
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'https://www.ipa.go.jp/security/anshin/',
    'personal-data.ts 2026-12-02',
  ],
  title: {
    ja: '氏名や電話番号などの個人情報を、いくつも求めています',
    en: 'It asks for several personal details: name, telephone or the like',
  },
  explains: {
    ja: '「{quote}」と書かれ、個人情報をいくつも{where}よう求めています。知らない相手に送った情報は、次の詐欺や名義の悪用に使われます。',
    en: 'It says "{quote}" and wants several personal details {where}. What strangers are told is used for the next fraud, or in the reader’s name.',
  },
  mistakes: {
    ja: '応募、申し込み、名簿の更新など、こちらから始めた手続きでも同じことを聞かれます。',
    en: 'Applications, registrations and lists of members ask for the same, when the reader began it.',
  },
  detect(facts) {
    const { from, to, text, thread, distribution, links } = facts;
    if (text === undefined || thread !== undefined || distribution.length > 0 || quotes(text.value)) return [];
    // colleagues and neighbours keep lists
    const own = domainsOf(from);
    if (!isFromOutside({ from, to }) && !isToHimself(facts)) return [];
    const asked = personalDataAsked(text.value);
    if (asked === undefined) return [];
    // who is proved, and has something to press, has it filled in there and not answered: an airline, an office
    const house = own[0] ?? '';
    const isProved = !isFreemail(hostOfAddress(from[0]?.value.address ?? '')) && isSentByOwnHost(facts, house);
    const isOnPage =
      isProved &&
      links.some(
        ({ value: { url, where, shown } }) => url.startsWith('http') && where === 'html' && !shown.includes('://'),
      );
    if (isOnPage && isBrandDomain(house)) return [];
    // a name and a number are what sellers ask for, too, and a form in the mail itself goes to a page and is no answer
    const isForm = links.some(({ value }) => value.kind === 'form');
    const isSellers = !asked.isGrave || isForm;
    const hit: Hit = {
      proof: text.proof,
      words: { quote: asked.quote, where: isForm ? IN_FORM : IN_ANSWER },
      weight: asked.isGrave && !isOnPage ? 2 : 1,
    };
    return [isSellers ? { ...hit, kinds: ['spam', 'fraud'] } : hit];
  },
} satisfies Detector;
