import type { SignKind } from '../../unpack/finds.ts';
import type { Attachment } from '../facts.ts';
import type { Detector, Text } from '../finding.ts';
import { shownName } from '../known/files/inner-files.ts';

/** A document that starts a program, or fetches something, when it is opened. */
export default {
  id: 'attachment-active-content',
  weight: 3,
  kinds: ['malware'],
  group: 'attachment-danger',
  sources: [
    'ECMA-376 Part 1 §17.16',
    'ISO 32000-1 §12.6.4',
    'https://attack.mitre.org/techniques/T1221/',
    'CVE-2017-11882',
  ],
  title: {
    ja: '開くだけで動き出す仕掛けのある文書です',
    en: 'A document that does something as soon as it is opened',
  },
  explains: {
    ja: '添付ファイル「{name}」には、{what}が仕掛けられています({says})。',
    en: 'The attached file "{name}" holds {what} ({says}).',
  },
  mistakes: {
    ja: '社内のひな形を参照する文書や、入力を確かめるPDFの書式にも、同じ仕組みが使われます。',
    en: 'Documents that refer to a company template, and PDF forms that check what is typed, use the same means.',
  },
  detect({ attachments }) {
    return attachments.flatMap(({ value, proof }) => {
      const signs = value.signs ?? [];
      return signs.flatMap((sign) => {
        const one = known.get(sign.kind);
        if (one === undefined) return [];
        const isStarted = signs.some(({ kind, in: index }) => kind === 'starts-itself' && index === sign.in);
        // a script that waits for a press is in many forms
        if (sign.kind === 'script' && !(isStarted && isPdf(value, sign.in))) return [];
        const weight = one.weight;
        return [{ proof, weight, words: { name: shownName(value, sign.in), what: one.what, says: sign.says } }];
      });
    });
  },
} satisfies Detector;

const isPdf = ({ type, inside }: Attachment, index: number | undefined): boolean =>
  (index === undefined ? type : inside?.[index]?.type) === 'application/pdf';

const known: ReadonlyMap<SignKind, { readonly weight: 1 | 2 | 3; readonly what: Text }> = new Map([
  [
    'dde',
    { weight: 3, what: { ja: '別のプログラムを呼び出す命令(DDE)', en: 'a command that calls another program (DDE)' } },
  ],
  [
    'remote-template',
    { weight: 3, what: { ja: '外から取り寄せるひな形', en: 'a template that is fetched from outside' } },
  ],
  ['remote-object', { weight: 2, what: { ja: '外から取り寄せる部品', en: 'a part that is fetched from outside' } }],
  ['equation', { weight: 3, what: { ja: '古い数式エディターの部品', en: 'an object of the old equation editor' } }],
  ['launch', { weight: 3, what: { ja: 'プログラムを起動する動作', en: 'an action that launches a program' } }],
  ['script', { weight: 2, what: { ja: '開くと動くスクリプト', en: 'a script that runs when it is opened' } }],
]);
