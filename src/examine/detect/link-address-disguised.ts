import { domainOfAddress } from '../../message/psl.ts';
import type { Disguise } from '../../unpack/url-disguise.ts';
import type { Detector, Hit, Text, Weight } from '../finding.ts';

const number: Text = { ja: '数字のアドレスを読みにくくした', en: 'with its numeric address made unreadable' };

/** What is hidden from filters may be anything that they look for. */
const ANY_HARM = ['malware', 'phishing', 'spam'] as const;
const PAST_FILTERS: Text = {
  ja: 'リンクが、検査の目をそらすように書かれています',
  en: 'A link is written so that filters pass it by',
};

/** How each is told, and how seldom it happens honestly. */
const WAYS: Readonly<Record<Disguise, readonly [way: Text, weight: Weight]>> = {
  'user-info': [{ ja: '別のサイト名が先に見えるようにした', en: 'so that another site is read first' }, 3],
  'ip-decimal': [number, 3],
  'ip-octal': [number, 3],
  'ip-hex': [number, 3],
  'ip-mixed': [number, 3],
  'ip-short': [number, 2],
  'ip-mapped': [number, 2],
  'styled-letters': [
    { ja: '飾り文字や全角文字でサイト名を書いた', en: 'with styled or full-width letters in the host' },
    2,
  ],
  slashes: [{ ja: '逆向きの斜線や余計な斜線を使った', en: 'with backslashes or slashes too many' }, 1],
  'line-break': [{ ja: 'サイト名の途中に改行やタブを入れた', en: 'with a line end or a tab inside of the host' }, 1],
  'percent-letters': [
    { ja: '文字を記号(%)に置き換えて読めなくした', en: 'with letters made unreadable as percent signs' },
    2,
  ],
  'scheme-capitals': [
    {
      ja: '「https」の大文字と小文字を混ぜて、検査の目をそらす',
      en: 'with capitals strewn into “https”, past filters',
    },
    2,
  ],
  'percent-host': [{ ja: 'サイト名を記号(%)で隠した', en: 'with the host hidden in percent signs' }, 3],
};

/** A link is written so that its reader takes it for another. */
export default {
  id: 'link-address-disguised',
  weight: 3,
  kinds: ['phishing', 'spam'],
  group: 'link-imitation',
  sources: ['WHATWG URL §3.5', 'RFC 3986 §7.6', 'url-disguise.ts'],
  title: {
    ja: 'リンク先のアドレスが、読み違えるように書かれています',
    en: 'A link is written so that it is taken for another',
  },
  explains: {
    ja: 'このリンクを開くと{host}に行きますが、{way}書き方になっています。まともなメールでは使われない書き方です。',
    en: 'The link opens {host}, but is written {way}. Honest mail does not write links so.',
  },
  mistakes: {
    ja: '古い業務システムや、記号を書き間違えたリンクに現れることがあります。',
    en: 'Old systems inside companies, and mistyped links, have such forms now and then.',
  },
  detect({ links, from }) {
    const hits: Hit[] = [];
    const own = domainOfAddress(from[0]?.value.address ?? '');
    for (const { value, proof } of links) {
      // a program that wraps long lines breaks the sender's own links as well
      const first = value.disguises?.find((one) => one !== 'line-break' || value.domain !== own);
      if (first === undefined || !value.url.startsWith('http')) continue;
      const [way, weight] = WAYS[first];
      hits.push({
        proof,
        words: { host: value.host, way },
        weight,
        ...(first === 'scheme-capitals' ? { title: PAST_FILTERS, kinds: ANY_HARM } : {}),
      });
    }
    return hits;
  },
} satisfies Detector;
