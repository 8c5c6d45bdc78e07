import { hostOfAddress } from '../../message/psl.ts';
import type { Facts, Link } from '../facts.ts';
import type { Detector, Hit, Observation, Weight } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import {
  borrowedNames,
  isColleague,
  isOfKnownHouse,
  ofFile,
  pictureFiles,
  strangePages,
  wholeLetters,
} from '../known/stories/file-letters.ts';
import { plain } from '../known/text/plain.ts';

/** Characters of a file that is nothing but a curtain with a button. */
const CURTAIN = 450;

/** What stands on the button. */
const OPEN =
  /\b(?:view|open|access|review|read|download|preview|get|see|retrieve|unlock) (?:the |your |this )?(?:(?:full|secured?|shared|protected|encrypted|pdf|online) )?(?:documents?|files?|invoice|message|pdf|statement|voicemail|fax|contents?|folder|attachment|proposal|agreement|contract)\b|\bclick (?:here|below|the (?:link|button)(?: below)?|on the (?:link|button)(?: below)?) to (?:view|open|access|review|read|download|sign|continue|preview|see|unlock)|\bsign ?in to (?:view|open|access|read|continue|download)|(?:文書|ドキュメント|ファイル|請求書|書類|資料|明細|pdf)を?(?:表示|開く|閲覧|ダウンロード|確認する)|(?:表示|閲覧|ダウンロード|確認)する?(?:に|場合)は[^。]{0,20}(?:こちら|クリック|ボタン|ログイン|サインイン)|こちらをクリックして[^。]{0,20}(?:表示|閲覧|ダウンロード|確認)/;
/** Why the file does not show what it is called. */
const VEILED =
  /\b(?:protected|encrypted|secured?|confidential|locked|blurred|restricted) (?:by |with |pdf |document|file|message|content|fax|invoice)|\b(?:cannot|can't|can not|could not|unable to|failed to) (?:be )?(?:display|preview|load|open|render|view|shown|show)|\bpreview (?:is )?(?:not |un)available|\bverify (?:your )?(?:identity|email|e-mail) to\b|\bsign ?in (?:with|using|to)|\b(?:has been |was )?shared (?:with you|a (?:file|document))|\b(?:sent|shared|delivered|secured|protected) (?:via|through|using|by) |保護され|暗号化され|表示できません|プレビュー(?:は|が)?(?:利用)?できません|共有されました|共有しました|サインインして|ログインして/;

/** A file shows nothing of what it is called for, but a button that leads to strangers. */
export default {
  id: 'file-button',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure',
  sources: ['https://www.microsoft.com/security/blog/topic/phishing/', 'https://www.antiphishing.jp/report/guideline/'],
  title: {
    ja: '添付ファイルの中身は、外部のページを開かせるボタンだけです',
    en: 'An attached file is hardly more than a button that leads to a page of strangers',
  },
  explains: {
    ja: '添付ファイル「{name}」には「{quote}」のほかにほとんど何もなく、{host}へ誘導します。文書に見せかけて偽のログイン画面や別のファイルへ導く手口です。',
    en: 'The attached file "{name}" says little but "{quote}", and leads to {host}. It poses as a document to lead to a false sign-in page or another file.',
  },
  mistakes: {
    ja: '大きな資料の代わりに、置き場所だけを書いた短い文書を送る人もいます。本人に確かめてください。',
    en: 'Some people send a short file that says where a large one lies. Ask them.',
  },
  detect(facts) {
    if (facts.thread !== undefined || facts.distribution.length > 0 || isOfKnownHouse(facts)) return [];
    const most: Weight = isColleague(facts) ? 2 : 3;
    const hits = wholeLetters(facts).flatMap((letter): Hit[] => {
      // a page that is attached has its buttons in itself: services that encrypt send such ones
      if (letter.isPage || letter.text.seen.length > CURTAIN) return [];
      const words = plain(letter.text.seen);
      const quote = OPEN.exec(words)?.[0];
      const page = quote === undefined ? undefined : onlyPage(strangePages(letter, borrowedNames(letter)));
      if (quote === undefined || page === undefined) return [];
      const isVeiled = VEILED.test(words);
      const isPlace = isBrandDomain(page.value.domain);
      // where people keep large files
      if (isPlace && !isVeiled) return [];
      // who writes the address out shows where it leads; a button hides it
      const isShown = letter.written.includes(page.value.host);
      const weight = isVeiled && !isPlace ? most : isShown ? 1 : 2;
      const told = { name: letter.name, quote, host: page.value.host };
      return [{ proof: letter.proof, words: told, weight: ofFile(weight, facts) }];
    });
    return [...hits, ...picturesOf(facts)];
  },
} satisfies Detector;

/** The one place where all of them lead. */
function onlyPage(pages: readonly Observation<Link>[]): Observation<Link> | undefined {
  return new Set(pages.map(({ value }) => value.domain)).size > 1 ? undefined : pages[0];
}

/** A page that is a picture, and a link over it: flyers are made so, and so are false buttons. */
function picturesOf(facts: Facts): readonly Hit[] {
  const isAnybodys = facts.from.some(({ value }) => isFreemail(hostOfAddress(value.address)));
  return pictureFiles(facts).flatMap((file) => {
    const page = onlyPage(strangePages(file));
    if (page === undefined || isBrandDomain(page.value.domain)) return [];
    const words = { name: file.name, quote: { ja: '画像', en: 'a picture' }, host: page.value.host };
    return [{ proof: file.proof, words, weight: ofFile(isAnybodys ? 2 : 1, facts) }];
  });
}
