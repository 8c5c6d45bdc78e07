import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { lowerBeginningOf } from '../known/beginning.ts';
import { isCarrier } from '../known/carriers.ts';
import { endsOf, isOpenPage } from '../known/link-ends.ts';
import { phrasesIn } from '../known/phrases.ts';

/** Departments in whose name users write: a service speaks to them in its own letters, and not as one of them. */
const TEAMS = 'security team|support team|abuse team|notification team|verification team|copyright team'.split('|');

/** What a user wrote on a list of a service is signed as that service, and leads to somebody else's page. */
export default {
  id: 'user-as-service',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://attack.mitre.org/techniques/T1566/003/', 'https://docs.github.com/en/site-policy'],
  title: {
    ja: '利用者が書いた文が、サービスの担当部署の名前で署名されています',
    en: 'A user wrote it, and signed it as a department of the service',
  },
  explains: {
    ja: '{domain}が配った利用者の書き込みですが、「{team}」を名乗り、{host}へ誘導しています。サービス自身のお知らせは、利用者の書き込みとしては届きません。',
    en: 'It is what a user of {domain} wrote, calls itself "{team}", and leads to {host}. A service does not tell its own news as one of its users.',
  },
  mistakes: {
    ja: 'サービスの社員が、公開の場で担当部署の名前で書くこともあります。',
    en: 'People who work for the service do write in public in the name of their department.',
  },
  detect({ from, text, subject, links, distribution }) {
    const [sender] = from;
    const domain = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || text === undefined || !isCarrier(domain)) return [];
    if (!distribution.some(({ value }) => value.kind === 'mailing-list')) return [];
    const words = lowerBeginningOf(text.value);
    const name = domain.slice(0, domain.indexOf('.'));
    const team = TEAMS.map((one) => `${name} ${one}`).find((one) => words.includes(one));
    if (team === undefined) return [];
    const page = endsOf(links).find(({ value }) => isOpenPage(value) && value.domain !== domain);
    if (page === undefined) return [];
    // somebody of the house may sign so in public, and does not tell there that an account is in danger
    const isScare = phrasesIn(text.value, subject?.value ?? '').some(({ group }) => group === 'credential');
    return [
      {
        proof: [...page.proof, ...text.proof],
        words: { domain, team, host: page.value.host },
        ...(isScare ? { weight: 3 as const } : {}),
      },
    ];
  },
} satisfies Detector;
