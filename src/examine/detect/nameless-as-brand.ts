import type { Detector, Text } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { namelessSpeakerIn } from '../known/senders/playing/nameless.ts';

const NO_NAME: Text = { ja: '差出人には名前がなく', en: 'its sender gives no name' };
const EMPTY_NAME: Text = { ja: '差出人の名前は「{name}」だけで', en: 'its sender calls himself only "{name}"' };

const BOTH: Text = {
  ja: 'アドレス({address})もリンク先({host})も',
  en: 'neither the address ({address}) nor {host}, where it leads, is',
};
const PAGE: Text = { ja: 'アドレスもなく、リンク先({host})は', en: 'no address, and {host}, where it leads, is not' };

/** The letter speaks as a known organisation, its sender has no name, and nothing in it is that organisation's. */
export default {
  id: 'nameless-as-brand',
  weight: 3,
  kinds: ['phishing'],
  group: 'impersonation',
  exceptReports: true,
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '有名な会社や役所として書かれていますが、差出人もリンク先もその組織のものではありません',
    en: 'It speaks as a well-known organization, but neither sender nor page is theirs',
  },
  explains: {
    ja: '「{words}」と、{brand}からのメールのように書かれていますが、{who}、{held}その組織のドメインではありません。',
    en: 'With "{words}" it reads like mail of {brand}, but {who}, and {held} a domain of theirs.',
  },
  mistakes: {
    ja: '小さな店や個人が、決済などに使うサービスの名前を見出しにすることがあります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Small shops put the name of a service that they use at the head of their mail, and we may not yet know a new domain.',
  },
  detect(facts) {
    const speaker = namelessSpeakerIn(facts);
    if (speaker === undefined) return [];
    const { sender, text, words, brand, page, isMass, isWhole } = speaker;
    const name = sender.value.name.trim().slice(0, 60);
    return [
      {
        proof: [...(facts.subject?.proof ?? []), ...text.proof, ...page.proof],
        words: {
          words,
          brand: readableName(brand),
          address: sender.value.address,
          host: page.value.host,
          who: name === '' ? NO_NAME : EMPTY_NAME,
          held: sender.value.address === '' ? PAGE : BOTH,
          name,
        },
        weight: isMass ? 1 : isWhole ? 3 : 2,
      },
    ];
  },
} satisfies Detector;
