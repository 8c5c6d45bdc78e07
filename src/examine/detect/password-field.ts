import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { domainsOf } from '../known/senders/domains-of.ts';

/** The letter itself, or a page that a link of it has whole, has a field for a password, and sends it to another house. */
export default {
  id: 'password-field',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'attachment-page',
  sources: ['WHATWG HTML §4.10.5.1.6'],
  title: {
    ja: 'メールの中に、パスワードの入力欄があります',
    en: 'The mail itself has a field for a password',
  },
  explains: {
    ja: 'このメール、またはその中に書き込まれたページに、パスワードの入力欄があります。入力すると{where}に送られます。入力しないでください。',
    en: 'This mail, or a page that is written into it, has a field for a password. What is typed goes to {where}. Type nothing.',
  },
  mistakes: {
    ja: '自社のログイン欄を、別の会社のサイトで受けてメールに載せる会社も、まれにあります。',
    en: 'A few companies put their own sign-in box into mails and let another house receive it.',
  },
  detect({ from, text, links }) {
    const fields = text?.value.passwordFields;
    if (text === undefined || fields === undefined) return [];
    const own = domainsOf(from);
    // a letter may have other forms beside it: a search, or whether it was of use
    const forms = links.filter(({ value }) => value.asks === true && value.hidden !== true);
    const form = forms.find(({ value }) => value.domain !== '' && !own.some((one) => sameHolder(one, value.domain)));
    if (form !== undefined) return [{ proof: form.proof, words: { where: form.value.host } }];
    // without a form's goal it is a script that sends it: on a page in a link there is no other reason for the field
    return forms.length === 0 && text.value.pages !== undefined
      ? [{ proof: text.proof, words: { where: SOMEWHERE } }]
      : [];
  },
} satisfies Detector;

const SOMEWHERE = { ja: 'どこか分からない宛先', en: 'a place that cannot be seen' };
