import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isCarrier } from '../known/carriers/platforms.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Characters that are looked at. */
const LOOKED = 3000;
/** The form of a site sends whoever is named in it a copy of what was typed there. */
const COPY =
  /(?:お問い?合わ?せ|ご応募|お申し?込み)[^。\n]{0,20}(?:お受け|受け付け|受付|ありがとう)|控えになります|送信内容の控え|\bcopy of (?:your|the) (?:message|submission|enquiry|inquiry)\b|\bcontact form\b|\bthank you for (?:contacting|your (?:enquiry|inquiry|message))\b|\bhas been submitted\b/i;

/** A real service or site carried words that somebody else typed there, and they lead elsewhere. */
export default {
  id: 'carried-words',
  weight: 0,
  group: 'distribution',
  sources: ['https://attack.mitre.org/techniques/T1566/003/', 'https://www.jpcert.or.jp/'],
  title: {
    ja: '本物のサービスやサイトの仕組みで、ほかの人の書いた文が届いています',
    en: 'A real service or site carried what somebody else wrote',
  },
  explains: {
    ja: '{how}差出人が本物でも、文やリンクは第三者のものです。開かずに、{domain}の通報窓口か管理者に知らせてください。',
    en: '{how} The sender is real, its words and links are a third party’s. Leave them alone, and tell {domain} or whoever runs the site.',
  },
  mistakes: {
    ja: '自分が頼んだ招待や、知っている相手からの共有も、同じ形で届きます。',
    en: 'Invitations and shares that the reader waits for come the same way.',
  },
  detect(facts) {
    const { from, text, subject, links, bounce } = facts;
    const [sender, second] = from;
    if (text === undefined || sender === undefined || second !== undefined || bounce !== undefined) return [];
    const { address } = sender.value;
    const domain = domainOfAddress(address);
    if (domain === '' || isFreemail(hostOfAddress(address)) || !isSentByOwnHost(facts, domain)) return [];
    const isOfService = isCarrier(domain);
    const isCopy = COPY.test(`${subject?.value ?? ''}\n${beginningOf(text.value).slice(0, LOOKED)}`);
    if (!isOfService && !isCopy) return [];
    const leads = links.some(
      ({ value }) => value.url.startsWith('http') && value.domain !== domain && !isPublicPlace(value.host),
    );
    if (!leads || phrasesIn(text.value, subject?.value ?? '').length === 0) return [];
    const how = isOfService ? OF_SERVICE : OF_FORM;
    return [{ proof: [...sender.proof, ...text.proof], words: { how, domain } }];
  },
} satisfies Detector;

const OF_SERVICE: Text = {
  ja: '差出人のサービスは、利用者が書いた文を通知として送ります。',
  en: 'The service sends what its users write.',
};
const OF_FORM: Text = {
  ja: 'サイトの入力フォームに書かれた内容の控えです。',
  en: 'It is the copy of what was typed into a form of the site.',
};
