import type { Detector } from '../finding.ts';
import { isFromAnybody, isStrangersLetter } from '../known/senders/strangers.ts';
import { hasFile } from '../known/stories/lures.ts';
import { beginningOf } from '../known/text/beginning.ts';
import { quotedUpTo } from '../known/text/said-where.ts';

/** Characters that are looked at. */
const LOOKED = 3000;
/** The file is locked, and comes with or behind the answer. */
const FORMS: readonly RegExp[] = [
  /(?:パスワード|暗号)[^。]{0,40}(?:ファイル|資料|書類|保管先)[^。]{0,60}(?:折り返し|ご?返信|ご連絡|追って|お送り)/,
  /(?:折り返し|ご?返信|ご連絡)[^。]{0,60}(?:パスワード|暗号)[^。]{0,40}(?:ファイル|資料|書類)/,
  /(?:암호|비밀번호)[^.]{0,40}[.]?[^.]{0,30}(?:회신|답장)[^.]{0,60}(?:파일|자료|암호)/,
  /(?:password|passcode)[- ](?:protected|locked)[^.]{0,80}\b(?:once|after|when|if|as soon as)\b[^.]{0,40}\b(?:reply|answer|hear|agree|confirm|interested)/i,
  /\b(?:once|after|when|if|as soon as)\b[^.]{0,60}\b(?:reply|answer|hear from you|agree|confirm|interested)\b[^.]{0,120}\b(?:password|passcode)/i,
  /(?:加密|密码)[^。]{0,40}(?:文件|资料|附件)[^。]{0,60}(?:回复|回信)|(?:回复|回信)[^。]{0,60}(?:密码|加密)[^。]{0,30}(?:文件|资料)?/,
];

/** A stranger will send a file under a password to whoever answers: no scanner sees into it, and the reader waits for it. */
export default {
  id: 'locked-file-promised',
  weight: 2,
  kinds: ['malware', 'phishing'],
  about: 'aim',
  group: 'lure-locked-file',
  sources: [
    'https://www.npa.go.jp/bureau/cyber/koho/caution.html',
    'https://www.ipa.go.jp/security/',
    'https://attack.mitre.org/techniques/T1598/',
  ],
  title: {
    ja: '返信すれば、パスワード付きのファイルを送ると約束しています',
    en: 'Whoever answers shall get a file under a password',
  },
  explains: {
    ja: '「{quote}」と書かれています。講演や取材の依頼をよそおい、返信した相手だけに、検査のできないパスワード付きのファイルを送る標的型攻撃の手口です。',
    en: 'It says "{quote}". Targeted attacks pose as an invitation or an interview like this, and send a locked file, which no scanner sees into, to those who answer.',
  },
  mistakes: {
    ja: '名簿や未公開の資料を、本当にパスワードを付けて送る人もいます。相手の組織の代表電話などで確かめてください。',
    en: 'People do send lists of names and unpublished papers under a password. Ask by the number that the organization publishes.',
  },
  detect(facts) {
    if (facts.text === undefined || hasFile(facts) || !isStrangersLetter(facts) || !isFromAnybody(facts)) return [];
    const seen = beginningOf(facts.text.value).slice(0, LOOKED).replace(/\s+/g, ' ');
    const said = FORMS.map((form) => form.exec(seen)?.[0]).find((one) => one !== undefined);
    return said === undefined ? [] : [{ proof: facts.text.proof, words: { quote: quotedUpTo(said, 120) } }];
  },
} satisfies Detector;
