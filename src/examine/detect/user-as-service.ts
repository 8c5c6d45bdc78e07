import { domainOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isOfList } from '../known/carriers/of-list.ts';
import { isCarrier } from '../known/carriers/platforms.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { phrasesIn } from '../known/stories/phrases.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';

/** Departments in whose name users write: a service speaks to them in its own letters, and not as one of them. */
const TEAMS = 'security team|support team|abuse team|notification team|verification team|copyright team'.split('|');

/** What only the service can say to those who have an account there, or whom it wants to employ. */
function speaksAs(words: string, name: string): string | undefined {
  if (!words.includes(name)) return undefined;
  const befell = 'suspend|lock|restrict|limit|compromis|flag|delet|block|disabl|accessed';
  const said = [
    `\\b(?:we(?:['’]ve)?|our (?:systems?|team)|${name}) (?:have |has )?(?:recently |just )?(?:detected|noticed|identified|suspended|restricted|limited|locked|flagged)\\b[^.!?]{0,80}\\byour (?:${name} )?account`,
    `\\byour ${name} account (?:has been|was|is|will be|may be)\\b[^.!?]{0,40}(?:${befell})`,
    `\\b(?:offer(?:ing)? you|selected you|you (?:have been|were) (?:selected|chosen|shortlisted))\\b[^.!?]{0,80}\\b(?:at|by|with|for) (?:the )?${name}\\b`,
    `(?:お客様|あなた)の ?${name} ?アカウント(?:が|は|で|に)[^。]{0,40}(?:停止|制限|ロック|侵害|不正|異常)`,
  ];
  // bounded: the gaps between the words hold so many characters at most, and the name is one of a list of ours
  return said.map((one) => new RegExp(one).exec(words)?.[0]).find((one) => one !== undefined);
}

/** What a user wrote on a list of a service speaks as that service, and leads to somebody else's page. */
export default {
  id: 'user-as-service',
  weight: 2,
  kinds: ['phishing'],
  group: 'impersonation',
  sources: ['https://attack.mitre.org/techniques/T1566/003/', 'https://docs.github.com/en/site-policy'],
  title: {
    ja: '利用者が書いた文が、サービス自身の言葉を装っています',
    en: 'A user wrote it, and speaks as the service itself',
  },
  explains: {
    ja: '{domain}が配った利用者の書き込みですが、「{team}」と書き、{host}へ誘導しています。サービス自身のお知らせは、利用者の書き込みとしては届きません。',
    en: 'It is what a user of {domain} wrote, says "{team}", and leads to {host}. A service does not tell its own news as one of its users.',
  },
  mistakes: {
    ja: 'サービスの社員が、公開の場で担当部署の名前で書くこともあります。',
    en: 'People who work for the service do write in public in the name of their department.',
  },
  detect({ from, text, subject, links, distribution }) {
    const [sender] = from;
    const domain = domainOfAddress(sender?.value.address ?? '');
    if (sender === undefined || text === undefined || !isCarrier(domain)) return [];
    if (!isOfList({ distribution })) return [];
    const words = lowerBeginningOf(text.value);
    const name = domain.slice(0, domain.indexOf('.'));
    const role = speaksAs(words, name);
    const team = TEAMS.map((one) => `${name} ${one}`).find((one) => words.includes(one)) ?? role;
    if (team === undefined) return [];
    const page = endsOf(links).find(
      ({ value }) => isOpenPage(value) && value.domain !== domain && !isPublicPlace(value.host),
    );
    if (page === undefined) return [];
    // somebody of the house may sign so in public, and does not tell there that an account is in danger
    const isScare =
      role !== undefined || phrasesIn(text.value, subject?.value ?? '').some(({ group }) => group === 'credential');
    return [
      {
        proof: [...page.proof, ...text.proof],
        words: { domain, team, host: page.value.host },
        ...(isScare ? { weight: 3 as const } : {}),
      },
    ];
  },
} satisfies Detector;
