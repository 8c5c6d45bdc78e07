import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { phrasesIn, quoted } from '../known/stories/phrases.ts';
import { readingOf } from '../known/text/beginning.ts';
import { plain } from '../known/text/plain.ts';
import { proofOfPhrases } from '../known/text/said-where.ts';
import { isSentByReadersHouse } from '../known/vouching/readers-house.ts';

/** From so many phrases on it is nothing else. */
const WHOLE = 3;

/** A letter of one request is short; of a long one this much is looked at. */
const LOOKED = 4000;

/**
 * A group shall be opened, and the way into it sent: however it is put, without the spaces and line ends that some put between. Who has opened
 * one himself, or will, asks nobody to; and a code that is read or printed is the way in that he gives.
 */
const FORMS = [
  /(?:line|ライン)[^。]{0,15}グループ[^。]{0,12}(?:作成|作って|作り|立ち上げ|開設)(?!(?:を?(?:いた|致)?し|り|あり|おき|い)?(?:まし(?!たら)|ます|たいと|済|た(?=ので|ため|。|$)))/,
  /(?:qr|二次元)コード(?:(?!から|より|で参加|を?読|を?スキャン)[^。]){0,15}(?:送|返信|添付|共有|ください)(?!付?(?:り|し|いた|致し)*(?:ます|まし(?!たら)|てい(?!ただ)|ており))|(?:qr|二次元)コード(?:(?!から|より|で参加|を?読|を?スキャン)[^。]){0,25}。?[^。]{0,12}メール(?:に|で)(?:送|返信)/,
  /(?:加|进|入|建)(?:一下|入|个)?[^。]{0,10}(?:群|微信|qq)[^。]{0,8}\d{6,12}/,
  /(?:改|修改|改为)[^。]{0,4}(?:备注|名片|昵称)|加好(?:后|了|之后)?(?:再)?(?:回复|告诉|通知)/,
] as const;

/** What is said in inverted commas is told of others; the code or the group alone in them is only named. */
const TOLD =
  /[「『“](?![A-Za-zＡ-Ｚａ-ｚ二次元ラインﾗｲﾝ]{0,8}(?:コード|ｺｰﾄﾞ|グループ|ｸﾞﾙｰﾌﾟ)[」』”])[^」』”]{0,200}[」』”]/g;

/** A head of the company asks by mail to open a group in a chat and to send the way into it: there the money is asked for. */
export default {
  id: 'chat-group-request',
  weight: 3,
  kinds: ['fraud'],
  about: 'aim',
  group: 'lure-chat',
  sources: ['https://www.jc3.or.jp/threats/', 'https://www.ipa.go.jp/security/bec/', 'phrases.ts 2026-11-21'],
  title: {
    ja: 'LINEなどのグループを作り、招待用のコードを送るよう求めています',
    en: 'It asks to open a group in a chat and to send the invitation',
  },
  explains: {
    ja: '「{quote}」と書かれています。社長や役員をかたり、監視の届かないLINEなどに移らせてから送金を指示する詐欺で使われる言い方です。',
    en: 'It says "{quote}". Swindlers who pose as the head of a company use these words to move to a chat that nobody watches, and ask for a transfer there.',
  },
  mistakes: {
    ja: '部活動や取引先との連絡用に、本当にグループ作成を頼まれることもあります。本人に電話などで確かめてください。',
    en: 'Clubs and business partners do ask for such groups. Ask the person by telephone.',
  },
  detect(facts) {
    const { text, subject, from } = facts;
    if (text === undefined) return [];
    const own = plain(`${subject?.value ?? ''}\n${readingOf(text.value).slice(0, LOOKED)}`.replace(TOLD, ' '));
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(
      ({ group, phrase }) => group === 'chat-group' && own.includes(phrase),
    );
    const seen = own.replace(/\s+/g, '');
    const forms = FORMS.flatMap((form) => form.exec(seen)?.[0] ?? []);
    const count = Math.max(hits.length, forms.length);
    if (count < 2) return [];
    // who leads a club has the code himself; to be asked for it from a mailbox that anybody can have is the trick
    const isAll = count >= WHOLE || from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    const hit: Hit = {
      proof: hits.length < 2 ? text.proof : proofOfPhrases({ subject, text }, hits),
      words: { quote: hits.length < 2 ? forms.join(' / ') : quoted(hits) },
      // colleagues do open groups; who plays a head of the house writes from outside
      weight: isSentByReadersHouse(facts) ? 1 : isAll ? 3 : 2,
    };
    return [hit];
  },
} satisfies Detector;
