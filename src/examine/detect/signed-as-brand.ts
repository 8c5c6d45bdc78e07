import { hostOfAddress } from '../../message/psl.ts';
import { type Detector, type Hit, NOTHING_MORE, type Text } from '../finding.ts';
import { readableName } from '../known/brands/readable-name.ts';
import { isTenantOf } from '../known/links/free-hosting.ts';
import { falseSignerOf } from '../known/senders/playing/signer.ts';
import { senderWords } from '../known/senders/sender-words.ts';

const BY_ITS_SERVICE: Text = {
  ja: 'ただし{sender}は、{brand}が誰にでも使わせているサービスの名前です。',
  en: ' {sender} is a name, though, that {brand} gives to anybody who uses its service.',
};

/** A known organisation signs the letter, and nothing in it is that organisation's: neither sender nor envelope nor a page. */
export default {
  id: 'signed-as-brand',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://www.antiphishing.jp/report/guideline/', 'brands.ts 2026-11-21'],
  title: {
    ja: '文末に有名な会社や役所の名前がありますが、差出人もリンク先もその組織のドメインではありません',
    en: 'A well-known name stands below it, but neither sender nor page is in a domain of theirs',
  },
  explains: {
    ja: '文末に「{line}」とありますが、差出人({address})もリンク先({host})も{brand}のドメインではありません。{by}',
    en: 'It ends with "{line}", but neither the sender ({address}) nor {host}, where it leads, is a domain of {brand}.{by}',
  },
  mistakes: {
    ja: '販売店や代理店、その会社の社員や取引先の署名にも会社名は入ります。新しいドメインを当方がまだ知らないこともあります。',
    en: 'Dealers, agents, employees and suppliers sign with such names too, and we may not yet know a new domain.',
  },
  detect(facts) {
    const signer = falseSignerOf(facts);
    if (signer === undefined) return [];
    const { sender, text, line, brands, page, isHint } = signer;
    const host = hostOfAddress(sender.value.address);
    const hit: Hit = {
      proof: [...text.proof, ...page.proof],
      words: {
        line: line.slice(0, 80),
        address: senderWords(sender.value),
        host: page.value.host,
        brand: readableName(brands[0]),
        sender: host,
        by: brands.some(({ name }) => isTenantOf(host, name)) ? BY_ITS_SERVICE : NOTHING_MORE,
      },
      ...(isHint ? { weight: 1 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
