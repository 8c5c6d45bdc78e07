import type { Detector, Text } from '../finding.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** `This message is from a trusted sender.`, as a bar that mail programs show, or a filter's stamp: written into the letter. */
const TRUSTED =
  /\b(?:this (?:message|e-?mail|mail) is from an? (?:trusted|safe|verified|known) (?:sender|source|domain)|the sender of this (?:message|e-?mail) is (?:trusted|safe|verified)|(?:message|e-?mail) (?:was|has been) (?:scanned|checked) and is (?:safe|clean|trusted))\b|(?:このメール|このメッセージ|差出人)は[^。\n]{0,12}(?:安全な差出人|信頼できる(?:差出人|送信者)|安全性が確認)/;
/** `markieren Sie sie bitte als Kein Spam`: the letter tells the reader to take it out of the folder of spam. */
const TAKE_OUT =
  /\b(?:please |kindly )?(?:mark|report|flag|move) (?:this |the |our |it |them )?(?:e-?mail |mail |message |letter )?(?:as |to )(?:["“'‘]?(?:not (?:spam|junk)|safe|inbox)["”'’]?)|\bmarkieren sie (?:sie|ihn|diese[^.\n]{0,20}|es)[^.\n]{0,12}als ["„»“]?kein(?:e)? spam|\b(?:marquez|signalez)[^.\n]{0,30}(?:non spam|non indésirable|pas un spam)|\b(?:marque|márque|marcar)[^.\n]{0,30}(?:no es spam|não é spam|no deseado)|\bsegna[^.\n]{0,30}non spam|\bmarkeer[^.\n]{0,30}geen spam|迷惑メールでは(?:ない|ありません)と(?:して)?(?:報告|設定|マーク|登録)|「?迷惑メールではない」?(?:を|に)(?:押|クリック|設定|報告)/;
/** `If this mail lies among your spam`. */
const IN_SPAM =
  /\b(?:if|falls|wenn|si|se|als)\b[^.!?\n]{0,80}\b(?:spam|junk|indésirables|no deseado|indesiderata)|迷惑メール(?:フォルダ|に)[^。\n]{0,30}(?:場合|届い|入って)/;
/** One of them stands wherever the folder is named: most letters are passed over without a search for the sentences. */
const FOLDERS = ['spam', 'junk', 'indésirables', 'no deseado', 'indesiderata', '迷惑メール'];
/** Characters around it in which the folder is named. */
const AROUND = 160;

function takenOut(words: string): string | undefined {
  if (!FOLDERS.some((one) => words.includes(one))) return undefined;
  const found = TAKE_OUT.exec(words);
  if (found === null) return undefined;
  const near = words.slice(Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND);
  return IN_SPAM.test(near) ? found[0] : undefined;
}

const OUT: Text = {
  ja: '迷惑メールから外すよう、本文の中で頼んでいます',
  en: 'Its own text asks to be taken out of the spam folder',
};

/** The letter itself says that it is safe, or wants to be taken out of the folder of spam. */
export default {
  id: 'safety-claimed',
  weight: 1,
  kinds: ['phishing', 'spam', 'fraud'],
  group: 'safety-claimed',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'RFC 5322 §2.1'],
  title: {
    ja: '「安全なメールだ」という言葉が、本文の中にあります',
    en: 'Its own text says that the mail is safe',
  },
  explains: {
    ja: '本文に「{quote}」とあります。本文は送り手が自由に書ける所で、メールソフトや検査の表示ではありません。安全の裏づけにはなりません。',
    en: 'Its text says "{quote}". The sender writes there what he likes: it is no word of a mail program or filter, and proves nothing.',
  },
  mistakes: {
    ja: '登録の確認などでも「迷惑メールに入ったら解除してください」と頼むことがあります。会社の中継サーバーが本文に検査の印を書き足すこともあります。',
    en: 'Shops ask the same of their subscribers, and gateways of companies write a stamp into the text.',
  },
  detect({ text, thread, distribution, bounce }) {
    if (text === undefined || thread !== undefined || bounce !== undefined || quotes(text.value)) return [];
    const words = lowerBeginningOf(text.value);
    const trusted = TRUSTED.exec(words)?.[0];
    const quote = trusted ?? takenOut(words);
    if (quote === undefined) return [];
    // mass mail asks so of its subscribers; there it is a note
    const weight = distribution.length > 0 ? 0 : 1;
    return [{ proof: text.proof, words: { quote }, weight, ...(trusted === undefined ? { title: OUT } : {}) }];
  },
} satisfies Detector;
