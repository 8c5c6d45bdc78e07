import type { Detector } from '../finding.ts';
import { plain } from '../known/text/plain.ts';

/** Characters at the beginning in which a greeting stands. */
const LOOKED = 2000;
const LINES = 30;

/** Recipients that are looked at, and characters beyond which a name is a sentence. */
const READERS = 3;
const NAME = 40;
/** A page in it. */
const PLACE =
  /https?:\/\/[^\s"<>]{4,80}|\bwww\.[^\s"<>]{4,80}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,30}){1,3}\/[^\s"<>]{2,80}/i;

/** A greeting in whose place for a name an address stands: `Hello www.prize.example - 27 513 USD,`. */
const GREETING =
  /^(?:hi|hello|dear|welcome|hey|hallo|bonjour|hola|olá|ciao|привет|привіт|здравствуйте)[ !]{1,3}[^,]{0,60}?((?:https?:\/\/|www\.)[^\s,]{4,80})[^,]{0,60},/;
/** The same in Japanese, where the title stands behind the name. */
const TITLED = /^[^様]{0,60}?((?:https?:\/\/|www\.)[^\s様]{4,80})[^様]{0,40} ?(?:様|さん)$/;

/** `Hey Your account has been dormant. Sign in: https://…!`: a form's `Hey NAME!`, with whole sentences for a name. */
const RUN_ON = /^(?:hi|hello|dear|hey|hallo|bonjour|hola) [^,:;!?]{40,200}.{0,200}?(https?:\/\/[^\s,!]{4,80})[!,]$/;
/** What the answer of such a form says of itself at its end. */
const OF_FORM =
  /\b(?:sent|submitted) (?:from|via|through|using) (?:a|the|our|your) (?:contact|web|online) form\b|(?:問い?合わ?せ|コンタクト)フォーム(?:から|より)送信|\büber (?:ein|das|unser) kontaktformular\b|\bformulaire de contact\b/i;
/** Characters at the end of the text: a form names itself in its last lines, above the address of its house. */
const END = 800;

function linkIn(line: string, isForm: boolean): string | undefined {
  const compared = plain(line).trim();
  const found = (GREETING.exec(compared) ?? TITLED.exec(compared) ?? (isForm ? RUN_ON.exec(compared) : null))?.[1];
  if (found === undefined) return undefined;
  // as it is written: capitals are another page
  const at = line.toLowerCase().indexOf(found);
  return at < 0 ? found : line.slice(at, at + found.length);
}

/** A form of an honest site was filled in with an advertisement in the place of a name, and the site writes to its victim. */
export default {
  id: 'greeted-by-link',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'greeting',
  sources: ['https://owasp.org/www-community/attacks/Content_Spoofing', 'https://github.com/rf-peixoto/phishing_pot'],
  title: {
    ja: '宛名の場所に、リンクや広告が書かれています',
    en: 'A link stands where the name of the reader would be',
  },
  explains: {
    ja: '宛名の場所に「{link}」とあります。会員登録などの入力欄に広告を書き込み、関係のない会社の自動返信メールで他人に届けさせる手口です。',
    en: 'The greeting has "{link}" in the place of a name. Spammers fill in the forms of honest sites so that their automatic mail carries an advertisement to others.',
  },
  mistakes: {
    ja: '会社名としてサイトのアドレスを登録した人への、本物の自動返信メールもありえます。',
    en: 'Somebody may really have given the address of a site as the name of a company.',
  },
  detect({ text, links, to }) {
    if (text === undefined || links.length === 0) return [];
    // the same where the site's program writes what was typed into To
    for (const { value, proof } of to.slice(0, READERS)) {
      const page = value.name.length > NAME ? PLACE.exec(value.name.slice(0, LOOKED))?.[0] : undefined;
      if (page !== undefined && !value.address.includes(page)) return [{ proof, words: { link: page.slice(0, 80) } }];
    }
    const lines = text.value.seen.slice(0, LOOKED).split('\n', LINES);
    const isForm = OF_FORM.test(text.value.seen.slice(-END));
    const link = lines.map((line) => linkIn(line, isForm)).find((one) => one !== undefined);
    return link === undefined ? [] : [{ proof: text.proof, words: { link: link.slice(0, 80) } }];
  },
} satisfies Detector;
