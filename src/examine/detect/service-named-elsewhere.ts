import type { Detector } from '../finding.ts';
import { brandsIn, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { endsOf, isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { readingOf } from '../known/text/beginning.ts';
import { skeleton } from '../known/text/plain.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters that are looked at: what such notices say, they say at once. */
const LOOKED = 2500;

/** Services through which files, papers to sign and messages are handed over. */
const SERVICE =
  /docusign|onedrive|sharepoint|microsoft (?:teams|365|office)|office ?365|dropbox|wetransfer|google (?:drive|docs)|adobe (?:sign|acrobat|cloud|document)|acrobat sign|hellosign|ringcentral|ドキュサイン|クラウドサイン|ギガファイル/i;
/** Letters that are drawn like those of the names: with accents, of full width, of another script. */
const VEILED = /[\u00c0-\u024f\u0370-\u04ff\uff21-\uff5a]/;
/** And what their notices say. */
const NOTICE =
  /shared (?:an?|this|the|some|\d{1,3}) (?:pdf |word |excel |secure )?(?:file|document|folder|pdf|invoice)|(?:review|sign|view|open|access|download|preview|get|completed) (?:and sign|your |the |this |shared |completed |all )?(?:file|document|folder|voicemail|message|pdf)s?\b|sent you (?:\d{1,3} |an? |some )?(?:secure |new |important )?(?:file|document|message)|(?:document|file)s? (?:to sign|for signature|was shared|has been shared|shared with you)|(?:\bi've|\bi have|\bhas|\bhave) shared with you|sign in to (?:view|see|open|access)|voice ?mail|missed messages?|ファイルを共有|ドキュメントを共有|共有しました|共有されました|文書を確認|署名をお願い|署名してください|ダウンロード期限/i;

/** Words that hand over a file or message of a well-known service, and a button that leads to somebody else's page. */
export default {
  id: 'service-named-elsewhere',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure',
  sources: [
    'https://www.docusign.com/trust/security/incident-reporting',
    'https://www.microsoft.com/security/blog/topic/phishing/',
    'brands.ts 2026-11-21',
  ],
  title: {
    ja: 'ファイル共有や電子署名のサービスを名乗っていますが、リンク先はそのサービスではありません',
    en: 'It speaks as a service for files or signatures, but leads elsewhere',
  },
  explains: {
    ja: '「{service}」の通知のように書かれていますが、開く先の{host}はそのサービスのものではありません。',
    en: 'It reads like a notice of {service}, but {host}, where it leads, is not theirs.',
  },
  mistakes: {
    ja: '会社独自の入口や、別の共有サービスを通して本当に届く場合もあります。差出人本人に確かめてください。',
    en: 'Some firms hand files over through a gate of their own, or another service. Ask the sender.',
  },
  detect({ from, links, text, subject, thread, distribution, passedOn }) {
    if (
      text === undefined ||
      links.length === 0 ||
      thread !== undefined ||
      passedOn !== undefined ||
      quotes(text.value)
    )
      return [];
    if (distribution.some(({ value }) => value.kind !== 'newsletter')) return [];
    const words = `${subject?.value.slice(0, 300) ?? ''}\n${readingOf(text.value).slice(0, LOOKED)}`;
    const service = (SERVICE.exec(words) ?? (VEILED.test(words) ? SERVICE.exec(skeleton(words)) : null))?.[0];
    if (service === undefined || !NOTICE.test(words)) return [];
    const own = domainsOf(from);
    const theirs = brandsIn(service).flatMap(({ domains }) => domains);
    if (own.some((domain) => theirs.includes(domain))) return [];
    const pages = endsOf(links).filter(({ value }) => isOpenPage(value) && value.hidden !== true);
    if (pages.some(({ value }) => theirs.includes(value.domain))) return [];
    const strange = pages.find(
      ({ value }) =>
        !own.some((domain) => sameHolder(domain, value.domain)) &&
        !isPublicPlace(value.host) &&
        !isMailingService(value.domain),
    );
    if (strange === undefined) return [];
    return [{ proof: [...strange.proof, ...text.proof], words: { service, host: strange.value.host } }];
  },
} satisfies Detector;
