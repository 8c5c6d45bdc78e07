import { domainOfAddress } from '../../message/psl.ts';
import { microsoftTenant } from '../../message/tenants.ts';
import type { ReportedResult } from '../facts/authentication.ts';
import type { Facts } from '../facts.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { organizationIn, ownResults, passedBySharing, recordedPasses } from '../known/vouching/border-record.ts';

const DOUBTS = {
  signature: {
    ja: '同じ記録で、署名(DKIM)の検証は失敗しています。',
    en: ' The same record has a signature (DKIM) that failed.',
  },
  seal: {
    ja: '同じ記録で、中継の封印(ARC)の検証も失敗しています。',
    en: ' The seal of those who passed it on (ARC) failed as well.',
  },
  client: {
    ja: '境界より下の記録では、{provider}は、このドメインが送信を許していない{client}から受け取ったことになっています(裏づけのない主張です)。契約者のサーバーが中継に悪用された形です。',
    en: ' A record below the border says that {provider} took it from {client}, which the domain does not permit (a claim). That is how a customer’s server is abused as a relay.',
  },
  tenant: {
    ja: '検証できた署名は、{provider}の別の契約者名{tenant}のものです。',
    en: ' The signature that held is of another name at {provider}, {tenant}.',
  },
} as const satisfies Record<string, Text>;

const ANOTHER: Text = { ja: '別の送り手', en: 'another client' };

/** SPF passed, and the only reason is that the domain permits a provider through which everybody's mail goes. */
export default {
  id: 'permitted-by-shared-sender',
  weight: -1,
  sources: ['RFC 7208 §11.4', 'RFC 7489 §3.1.2', 'shared-senders.ts 2026-12-01'],
  group: 'border-authentication',
  title: {
    ja: '送信元として許可されていますが、ほかの利用者と共用のサーバーです',
    en: 'It came by a permitted host, which others share',
  },
  explains: {
    ja: '受信側のサーバー{by}は、差出人のドメイン{domain}を認証したと記録しています。ただし、それは{domain}が{provider}の送信サーバーすべてに許可を出しているためで、{provider}のほかの利用者が送っても同じ結果になります。差出人の詐称がなかったとは言えません。{doubt}',
    en: 'The receiving server {by} recorded a pass for the sender’s domain {domain}. Its ground is that {domain} permits all hosts of {provider}: any other customer of {provider} passes as well, so the address may still be forged.{doubt}',
  },
  mistakes: {
    ja: '多くの会社が同じサービスから、自分の署名を付けずに、まともなメールを送っています。',
    en: 'Many firms send honest mail through the same service and have set up no signature of their own.',
  },
  detect(facts) {
    const provider = passedBySharing(facts);
    const [passed] = recordedPasses(facts);
    const [sender] = facts.from;
    if (provider === undefined || passed === undefined || sender === undefined) return [];
    const refused = refusedBelow(facts);
    const own = ownResults(facts);
    const failed = (method: string): boolean => own.some((one) => one.method === method && one.result === 'fail');
    const tenant = own.find((one) => one.method === 'dkim' && one.result === 'pass' && isTenant(one));
    const doubts = [
      ...(failed('dkim') ? [DOUBTS.signature] : []),
      ...(failed('arc') ? [DOUBTS.seal] : []),
      ...(refused === undefined ? [] : [DOUBTS.client]),
    ];
    const told = [...(tenant === undefined ? [] : [DOUBTS.tenant]), ...doubts];
    const hit: Hit = {
      proof: [...facts.authentication.proof, ...sender.proof],
      words: {
        by: passed.by,
        domain: passed.domain,
        provider,
        client: refused?.client ?? ANOTHER,
        tenant: tenant?.domain ?? '',
        doubt: { ja: told.map(({ ja }) => ja).join(''), en: told.map(({ en }) => en).join('') },
      },
      // what speaks against the pass leaves no relief
      ...(doubts.length > 0 && { weight: 0 as const, ...(refused !== undefined && { supports: ['abused-relay'] }) }),
    };
    return [hit];
  },
} satisfies Detector;

const isTenant = ({ domain = '' }: ReportedResult): boolean => microsoftTenant(domain) !== undefined;

/** A record below the border by which the provider took the mail from a client that the domain does not permit. */
function refusedBelow({ authentication, from }: Facts): ReportedResult | undefined {
  const domain = domainOfAddress(from[0]?.value.address ?? '');
  const refused = authentication.value.reported.filter(
    (one) => !one.trusted && one.method === 'spf' && one.result === 'fail' && organizationIn(one) === domain,
  );
  return refused.find(({ client }) => client !== undefined) ?? refused[0];
}
