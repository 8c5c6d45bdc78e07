import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** The box in which Windows runs what is typed, or the terminal; and that something lies ready to be pasted there. */
const RUN =
  /(?:windows ?(?:キー|ロゴキー)|win(?:dows)?(?:[ -]?key)?) ?\+ ?(?:r|x)(?![a-z])[^。]{0,160}(?:貼り付け|ペースト|paste|(?:ctrl|control) ?\+ ?v)|paste[^\n.]{0,50}\b(?:run (?:box|dialog|window)|command prompt|terminal window|powershell)|powershell(?:\.exe)? [^\n]{0,60}-w(?:indowstyle)? ?h(?:idden)?\b|(?:ファイル名を指定して実行|powershell|コマンドプロンプト|ターミナル|terminal)[^\n]{0,60}(?:貼り付け|ペースト|\bpaste)/;

/** Characters of a file that are looked at. */
const LOOKED = 20_000;

/** The reader shall paste a command and run it himself, so that nothing has to be opened and no filter sees a program. */
export default {
  id: 'run-box-request',
  weight: 3,
  kinds: ['malware'],
  about: 'aim',
  group: 'macro-request',
  sources: [
    'https://www.ipa.go.jp/security/',
    'https://www.microsoft.com/en-us/security/blog/2025/08/21/think-before-you-clickfix-analyzing-the-clickfix-social-engineering-technique/',
  ],
  title: {
    ja: '命令を貼り付けて、自分で実行するよう求めています',
    en: 'It asks to paste a command and run it',
  },
  explains: {
    ja: '「{quote}」と書かれています。貼り付けて実行すると、不正なプログラムがその場で動きます。本物の確認手続きで、このような操作をすることはありません。',
    en: 'It says "{quote}". What is pasted there runs at once. No genuine check asks for that.',
  },
  mistakes: {
    ja: '社内の担当者や、頼んだ相手が、設定のために同じ操作を案内することがあります。',
    en: 'One’s own IT desk, or somebody who was asked for help, may tell to do so.',
  },
  detect({ from, to, text, thread, distribution, attachments }) {
    if (text === undefined || thread !== undefined || distribution.length > 0 || quotes(text.value)) return [];
    const own = domainsOf(from);
    if (to.some(({ value }) => own.some((one) => sameHolder(one, domainOfAddress(value.address))))) return [];
    const quote = RUN.exec(lowerBeginningOf(text.value))?.[0];
    if (quote !== undefined) return [{ proof: text.proof, words: { quote: quote.slice(0, 80) } }];
    // a page that was sent along asks for it, as the page behind a link would
    return attachments.flatMap(({ value, proof }) => {
      const said = value.texts?.flatMap(({ seen }) => RUN.exec(seen.slice(0, LOOKED).toLowerCase())?.[0] ?? [])[0];
      return said === undefined ? [] : [{ proof, words: { quote: said.slice(0, 80) } }];
    });
  },
} satisfies Detector;
