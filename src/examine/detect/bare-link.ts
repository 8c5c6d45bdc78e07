import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain } from '../known/brands/brand-match.ts';
import { isFreemail } from '../known/freemail.ts';
import { isPublicPlace } from '../known/public-places.ts';

/** Characters beside the link: a greeting and a name. */
const WORDS = 60;
/** To so many people of so many houses nobody writes only an address. */
const RECIPIENTS = 4;
const HOUSES = 3;

const URLS = /https?:\/\/\S+/g;

/** From a free mailbox comes hardly more than a link to a page of strangers. */
export default {
  id: 'bare-link',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'bare-link',
  sources: ['https://support.google.com/mail/answer/8253', 'https://www.ipa.go.jp/security/anshin/'],
  title: {
    ja: 'フリーメールから届いた、ほとんどリンクだけのメールです',
    en: 'It is hardly more than a link, from a free mailbox',
  },
  explains: {
    ja: '本文は{host}へのリンクのほかにほとんど言葉がなく、差出人{address}は誰でも取れるアドレスです。乗っ取ったアカウントから知人へ送られる迷惑メールに多い形です。',
    en: 'There is little beside a link to {host}, and {address} is a free mailbox. Stolen accounts send such mail to everybody they know.',
  },
  mistakes: {
    ja: '親しい人が、見てほしいページのアドレスだけを送ることもあります。本人に確かめてください。',
    en: 'Friends do send the bare address of a page. Ask them.',
  },
  detect({ from, to, cc, links, text, attachments }) {
    const [sender] = from;
    const [link, another] = links.filter(({ value }) => value.url.startsWith('http'));
    if (sender === undefined || link === undefined || another !== undefined || attachments.length > 0) return [];
    const { address } = sender.value;
    const { host, domain } = link.value;
    if (!isFreemail(hostOfAddress(address)) || isPublicPlace(host) || isBrandDomain(domain)) return [];
    const seen = text?.value.seen ?? '';
    if (seen.length > 1000 || seen.replace(URLS, '').trim().length > WORDS) return [];
    const readers = [...to, ...cc];
    const houses = new Set(readers.map(({ value }) => domainOfAddress(value.address)));
    const isMass = readers.length >= RECIPIENTS && houses.size >= HOUSES;
    return [{ proof: [...link.proof, ...sender.proof], words: { host, address }, weight: isMass ? 2 : 1 }];
  },
} satisfies Detector;
