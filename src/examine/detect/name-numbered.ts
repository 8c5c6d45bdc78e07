import type { Detector } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { strangePageIn } from '../known/links/strange-page.ts';

/** Digits of a number that no name has. */
const NUMBER = /(?<![\d+])\d{5,20}(?!\d)/;
/** A name that is a telephone number is what gateways of telephones write. */
const TELEPHONE = /^[\d\s()+.-]+$|\b(?:caller|fax|sms|voice|tel|\+\d)/i;
/** What programs for customers number. */
const TICKET = /\b(?:order|case|ticket|request|invoice|booking|reservation|issue|bestellung|vorgang)\b|注文|予約|案件/i;

/** The sender's name carries a number that is drawn anew for each mail. */
export default {
  id: 'name-numbered',
  weight: 1,
  kinds: ['spam', 'phishing'],
  group: 'sender-written',
  sources: ['RFC 5322 §3.4', 'https://blog.talosintelligence.com/'],
  title: {
    ja: '差出人の名前に、長い番号が付いています',
    en: 'The name of the sender carries a long number',
  },
  explains: {
    ja: '差出人の名前「{name}」に番号が入っています。人や会社の名前に番号は付きません。送るたびに番号を変え、同じ名前で振り分けられないようにする作り方です。',
    en: 'The name "{name}" has a number in it. Names of people and firms have none: a program draws it for each mail, so that no filter meets the same name twice.',
  },
  mistakes: {
    ja: '会員番号や店舗番号を名前に入れるサービスもあります。',
    en: 'Some services write the number of a member or a branch into the name.',
  },
  detect(facts) {
    const { from, attachments, thread, distribution, bounce } = facts;
    const [sender] = from;
    if (sender === undefined || thread !== undefined || bounce !== undefined) return [];
    if (isOfList({ distribution })) return [];
    const { name, address } = sender.value;
    const number = NUMBER.exec(name.slice(0, 200))?.[0];
    // the number of an account is its address too
    if (number === undefined || address.includes(number) || TELEPHONE.test(name) || TICKET.test(name)) return [];
    if (strangePageIn(facts) === undefined && attachments.every(({ value }) => value.inline === true)) return [];
    return [{ proof: sender.proof, words: { name: name.slice(0, 120) } }];
  },
} satisfies Detector;
