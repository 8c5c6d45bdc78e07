import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { isShortener } from '../known/links/shorteners.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { isFromOutside } from '../known/senders/strangers.ts';

/** Characters beside the link: a greeting and a name. */
const WORDS = 60;
/** To so many people of so many houses nobody writes only an address. */
const RECIPIENTS = 4;
const HOUSES = 3;

const FREE: Text = { ja: '誰でも取れるアドレス', en: 'a free mailbox' };
const STRANGER: Text = { ja: '宛先の誰とも違う組織のアドレス', en: 'of no reader’s house' };

const URLS = /https?:\/\/\S+/g;

/** Hardly more comes than a link to a page of strangers: from a free mailbox, or from one house to readers of others. */
export default {
  id: 'bare-link',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'bare-link',
  sources: ['https://support.google.com/mail/answer/8253', 'https://www.ipa.go.jp/security/anshin/'],
  title: {
    ja: 'ほとんどリンクだけのメールです',
    en: 'It is hardly more than a link',
  },
  explains: {
    ja: '本文は{host}へのリンクのほかにほとんど言葉がなく、差出人{address}は{whose}です。乗っ取ったアカウントから大勢へ送られる迷惑メールに多い形です。',
    en: 'There is little beside a link to {host}, and {address} is {whose}. Stolen accounts send such mail to everybody they know.',
  },
  mistakes: {
    ja: '親しい人が、見てほしいページのアドレスだけを送ることもあります。本人に確かめてください。',
    en: 'Friends do send the bare address of a page. Ask them.',
  },
  detect({ from, to, cc, links, text, attachments, thread, distribution }) {
    const [sender] = from;
    const [link, another] = links.filter(({ value }) => value.url.startsWith('http'));
    if (sender === undefined || link === undefined || another !== undefined || attachments.length > 0) return [];
    const { address } = sender.value;
    const { host, domain } = link.value;
    if (isPublicPlace(host) || isBrandDomain(domain) || sameHolder(domainOfAddress(address), domain)) return [];
    const isFree = isFreemail(hostOfAddress(address));
    const seen = text?.value.seen ?? '';
    if (seen.length > 1000 || seen.replace(URLS, '').trim().length > WORDS) return [];
    const readers = [...to, ...cc];
    const houses = new Set(domainsOf(readers));
    const isMass = readers.length >= RECIPIENTS && houses.size >= HOUSES;
    // from a house of one's own colleagues send each other such a line; to many, or with an unknown page, nobody does
    if (
      !isFree &&
      (thread !== undefined || distribution.length > 0 || readers.length < 2 || !isFromOutside({ from, to }))
    )
      return [];
    // one link is one hint: what a shortener hides is told by itself
    if (!isMass && isShortener(host)) return [];
    return [
      {
        proof: [...link.proof, ...sender.proof],
        words: { host, address, whose: isFree ? FREE : STRANGER },
        weight: isMass ? 2 : 1,
      },
    ];
  },
} satisfies Detector;
