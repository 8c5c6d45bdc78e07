import type { Detector } from '../finding.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { readingOf } from '../known/text/beginning.ts';

/** Where a device without a keyboard is let into an account (RFC 8628): the provider's own pages. */
const PAGES =
  /^https?:\/\/(?:(?:www\.)?microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?devicelogin|aka\.ms\/devicelogin|login\.microsoft(?:online)?\.com\/[^/?#]{1,64}\/?(?:oauth2\/)?deviceauth|login\.microsoft\.com\/device|(?:www\.)?google\.com\/device|github\.com\/login\/device|device\.sso\.[a-z0-9-]{1,24}\.amazonaws\.com)/i;

/** A code as those pages take it, behind the word for it: `Enter the code GQ7XK4RTN`, `the meeting ID: FKD4 NR8QT`. */
const CODE =
  /(?:\b(?:[Pp]ass)?[Cc]ode\b|\b(?:[Mm]eeting|[Ss]ession|[Rr]oom|[Gg]uest|[Bb]esprechungs|[Rr]éunion|[Vv]ergader)[ -]?I[Dd]\b|\bPIN\b|(?:会議|ミーティング)\s?ID|コード|\b[Cc]ódigo\b|\b[Cc]odice\b|\b[Kk]od\b|代码|驗證碼|验证码|코드)[^A-Za-z0-9\n]{0,12}(?:(?:is|lautet|est|es|ist|eingeben|は)[^A-Za-z0-9\n]{0,6})?\n{0,3}\s{0,8}((?=[A-Z0-9-]{0,8}[A-Z])(?=[A-Z0-9-]{0,8}\d)[A-Z0-9]{8,9}|[A-Z0-9]{4}[- ][A-Z0-9]{4,5}|[A-Z]{9})\b/u;

/** Characters that are looked at. */
const LOOKED = 6000;

/** The reader shall let another's device into his account: it leads to the provider's page for that, and gives the code. */
export default {
  id: 'device-code',
  weight: 3,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-credential',
  sources: ['RFC 8628 §5.4', 'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-device-code'],
  title: {
    ja: '本物のサインイン画面に、メールに書いたコードを入力させようとしています',
    en: 'It wants a code that it gives typed at a genuine sign-in page',
  },
  explains: {
    ja: '{url}は、別の機器を自分のアカウントに入れるための本物の画面です。メールにあるコード「{code}」を入力すると、送り手の機器があなたのアカウントに入ります。パスワードも二段階認証も役に立ちません。',
    en: '{url} is the provider’s own page, where a device is let into one’s account. Whoever types the code "{code}" there lets the sender’s device in, past password and second factor.',
  },
  mistakes: {
    ja: '社内の担当者が、電話で話しながら会議室の機器などを設定するときに、コードを送ることはあります。',
    en: 'Somebody of the house who sets up a device while one is on the telephone with him may send such a code.',
  },
  detect({ links, text }) {
    const page = links.find(({ value }) => isOpenPage(value) && PAGES.test(value.url));
    if (page === undefined || text === undefined) return [];
    const code = CODE.exec(readingOf(text.value).slice(0, LOOKED))?.[1];
    return code === undefined ? [] : [{ proof: [...page.proof, ...text.proof], words: { url: page.value.url, code } }];
  },
} satisfies Detector;
