import type { Detector, Hit, Proof, Text } from '../finding.ts';
import { answersOf, explainedSignature, handoverProof, sealedPass } from '../known/vouching/own-pass.ts';

const ways = {
  explained: {
    ja: '途中で加えられた変更を元に戻すと、{who}の署名が正しいものになります',
    en: 'with the known changes taken back, the signature of {who} holds',
  },
  sealed: {
    ja: '途中の中継サーバー{who}が、書き換える前に差出人のドメインを認証したと、封印(ARC)付きで記録しています',
    en: '{who}, which passed it on, recorded under its seal (ARC) that the sender’s domain was authenticated before',
  },
  rewritten: {
    ja: '{who}が、転送のために送信元を書き換えて(SRS)届けています',
    en: '{who} passed it on and rewrote the envelope sender for that (SRS)',
  },
} as const satisfies Record<string, Text>;

/** What does not fit is explained by somebody who passed the mail on and changed it. */
export default {
  id: 'changed-on-the-way',
  weight: -1,
  sources: ['RFC 7960 §3', 'RFC 8617 §5.2', 'RFC 6376 §6.3'],
  group: 'distribution',
  title: {
    ja: '検証に通らないのは、途中での書き換えで説明がつきます',
    en: 'That checks fail is explained by changes on the way',
  },
  explains: {
    ja: '{way}。メーリングリストや転送では普通のことです。',
    en: 'Explained: {way}. This is normal for mailing lists and forwarding.',
  },
  mistakes: {
    ja: '書き足された部分は、差出人のものではありません。詐欺師も、本物のメールに文を書き足して送ることができます。',
    en: 'What was added is not the sender’s. A swindler too can add his words to a genuine mail and send it on.',
  },
  detect(facts) {
    const explained = explainedSignature(facts);
    if (explained !== undefined) {
      const changed = (explained.changes ?? []).flatMap(({ at }): Proof[] => (at === undefined ? [] : [{ at }]));
      return [hitOf('explained', explained.domain ?? '', [{ at: explained.at }, ...changed, ...answersOf(explained)])];
    }
    const sealed = sealedPass(facts);
    const { spf, arc } = facts.authentication.value;
    if (sealed !== undefined && arc !== undefined)
      return [hitOf('sealed', sealed.sealer, [{ at: sealed.at }, ...answersOf(arc)])];
    // anybody can write such an address, but only the forwarder's own hosts pass for it
    const { mailFrom } = facts;
    if (mailFrom === undefined || spf?.result !== 'pass' || !REWRITTEN.test(mailFrom.value)) return [];
    return [hitOf('rewritten', spf.domain, [...mailFrom.proof, ...answersOf(spf), ...handoverProof(facts)])];
  },
} satisfies Detector;

/** The Sender Rewriting Scheme: `SRS0=hash=tt=domain=user@forwarder`, and Gmail's `user+caf_=…`. */
const REWRITTEN = /^srs[01][=+-]|\+caf_=/i;

function hitOf(way: keyof typeof ways, who: string, proof: readonly [Proof, ...Proof[]]): Hit {
  return { proof, words: { way: ways[way], who } };
}
