import { hostOfAddress } from '../../message/psl.ts';
import type { Detector, Hit } from '../finding.ts';
import { isFreemail } from '../known/freemail.ts';
import { phrasesIn, quoted } from '../known/phrases.ts';

/** From so many phrases on it is nothing else. */
const WHOLE = 3;

/** A head of the company asks by mail to open a group in a chat and to send the way into it: there the money is asked for. */
export default {
  id: 'chat-group-request',
  weight: 3,
  kinds: ['fraud'],
  group: 'lure-chat',
  sources: ['https://www.jc3.or.jp/threats/', 'https://www.ipa.go.jp/security/bec/', 'phrases.ts 2026-11-21'],
  title: {
    ja: 'LINEなどのグループを作り、招待用のコードを送るよう求めています',
    en: 'It asks to open a group in a chat and to send the invitation',
  },
  explains: {
    ja: '「{quote}」と書かれています。社長や役員をかたり、監視の届かないLINEなどに移らせてから送金を指示する詐欺で使われる言い方です。',
    en: 'It says "{quote}". Swindlers who play the head of a company use these words to move to a chat that nobody watches, and ask for a transfer there.',
  },
  mistakes: {
    ja: '部活動や取引先との連絡用に、本当にグループ作成を頼まれることもあります。本人に電話などで確かめてください。',
    en: 'Clubs and business partners do ask for such groups. Ask the person by telephone.',
  },
  detect({ text, subject, from }) {
    if (text === undefined) return [];
    const hits = phrasesIn(text.value, subject?.value ?? '').filter(({ group }) => group === 'chat-group');
    if (hits.length < 2) return [];
    // who leads a club has the code himself; to be asked for it from a mailbox that anybody can have is the trick
    const isAll = hits.length >= WHOLE || from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
    const hit: Hit = { proof: text.proof, words: { quote: quoted(hits) }, weight: isAll ? 3 : 2 };
    return [hit];
  },
} satisfies Detector;
