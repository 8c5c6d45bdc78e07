/** What costs a sender nothing to write, and excuses nothing. */
import { escaped, tagged } from './carriers.ts';
import { below, type Field, reworded, type Way } from './letter.ts';

const typed =
  (...fields: readonly (readonly [name: string, value: string])[]): Way =>
  (mail) =>
    below(mail, ...fields.map(([name, value]): Field => ({ name, value })));

/** Further lines at the end of each text. */
const atFoot = (words: string): Way =>
  reworded(({ text, isPage }) => (isPage ? inPage(text, `<p>${escaped(words)}</p>`) : `${text}\n${words}\n`));

function inPage(page: string, markup: string): string {
  const end = page.search(/<\/body>/i);
  return end < 0 ? `${page}${markup}` : `${page.slice(0, end)}${markup}${page.slice(end)}`;
}

const QUOTED = 'On Mon, 2 Nov 2026 at 09:12, Jo Field <jo@field.example> wrote:\n> The room is booked until noon.\n';
const FORWARDED =
  '---------- Forwarded message ---------\nFrom: Jo Field <jo@field.example>\nDate: Mon, 2 Nov 2026 at 09:12\nSubject: Room\nTo: Kim <kim@field.example>\n\nThe room is booked until noon.\n';

export const marks: Readonly<Record<string, Way>> = {
  'with the fields of a list': typed(
    ['List-Id', 'Letters <letters.mailing.example>'],
    ['List-Post', '<mailto:letters@mailing.example>'],
    ['Precedence', 'list'],
  ),
  'with the fields of a newsletter': typed(
    ['List-Unsubscribe', '<https://mailing.example/u/9>'],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['Precedence', 'bulk'],
  ),
  'with the fields of an answer': typed(
    ['In-Reply-To', '<20261102.7@mail.example.net>'],
    ['References', '<20261102.7@mail.example.net>'],
  ),
  'with the fields of an answer and its subject': (mail) => {
    const answer = tagged('Re: ')(mail);
    return answer === undefined ? undefined : marks['with the fields of an answer']?.(answer);
  },
  'with the field of a machine': typed(['Auto-Submitted', 'auto-generated'], ['X-Auto-Response-Suppress', 'All']),
  'with the fields of a forwarder': typed(
    ['Resent-From', 'kim@example.net'],
    ['X-Forwarded-To', 'reader@example.org'],
    ['X-Forwarded-For', 'kim@example.net reader@example.org'],
  ),
  'with the stamp of a filter that found nothing': typed(
    ['X-Spam-Status', 'No, score=-3.1 required=5.0'],
    ['X-Virus-Scanned', 'clean'],
  ),
  'with results of checks that nobody of ours wrote': typed([
    'Authentication-Results',
    'filter.example.net; spf=pass; dkim=pass; dmarc=pass',
  ]),
  'with a warning of fraud at its foot': atFoot(
    'Please beware of fraud: our staff never ask for a password by mail. Do not open links in mails that you doubt, and ring our support.',
  ),
  'with a Japanese warning of fraud at its foot': atFoot(
    '弊社の名をかたる不審なメールにご注意ください。弊社からメールで暗証番号やパスワードをお聞きすることはございません。',
  ),
  'with a quotation below': reworded(({ text, isPage }) =>
    isPage
      ? inPage(
          text,
          `<div>On Mon, 2 Nov 2026 at 09:12, Jo Field &lt;jo@field.example&gt; wrote:</div><blockquote>The room is booked until noon.</blockquote>`,
        )
      : `${text}\n${QUOTED}`,
  ),
  'with another letter below': reworded(({ text, isPage }) =>
    isPage ? inPage(text, `<div>${escaped(FORWARDED)}</div>`) : `${text}\n${FORWARDED}`,
  ),
};
