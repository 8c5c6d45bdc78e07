import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isBrandDomain, sameHolder } from '../known/brands/match.ts';
import { isMailingService } from '../known/carriers/mailing-services.ts';
import { isMailboxHost } from '../known/hosts/mail-providers.ts';
import { endsOf } from '../known/links/link-ends.ts';
import { lowerBeginningOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';

/** Characters beside the name in which it is called a service. */
const BESIDE = 16;
/** Places that are looked at. */
const PLACES = 20;

const BEHIND =
  /^[\]】」』”"')]{0,2} ?(?:を(?:ご|お)?(?:利用|使)|の(?:メール|アカウント|サーバー?|管理)|(?:web)?mail\b|e-?mail\b|account|mailbox|server|support|team|internet team|administrator|admin\b|portal|password|service|©)/;
const BEFORE = /(?:\byour |©\s?\d{0,4} ?|\bstucke?d? in |\bat )[[【「『“"'(]{0,2}$/;

/** The reader's own domain is called the service that writes to him, and it is not there that the mail comes from or leads. */
export default {
  id: 'reader-as-service',
  weight: 1,
  kinds: ['phishing'],
  group: 'greeting',
  sources: ['https://www.antiphishing.jp/news/alert/', 'https://www.ipa.go.jp/security/anshin/'],
  title: {
    ja: '宛先自身のドメインを、サービスの名前のように書いています',
    en: 'It names the reader’s own domain as if it were a service',
  },
  explains: {
    ja: '「{quote}」と、宛先自身のドメインをサービス名のように書いていますが、差出人({address})も開く先({host})もそのドメインではありません。宛先のアドレスから機械で作った文面に多い形です。',
    en: 'It says "{quote}", with the reader’s own domain as the service, but neither the sender ({address}) nor the page ({host}) is there. Programs make such mails out of the reader’s address.',
  },
  mistakes: {
    ja: 'そのドメインを預かるレンタルサーバーや登録事業者からの連絡にも現れます。',
    en: 'Hosting firms and registrars that keep the domain write so, too.',
  },
  detect({ from, to, text, links, thread, distribution, passedOn }) {
    const [sender] = from;
    if (sender === undefined || text === undefined || thread !== undefined || passedOn !== undefined) return [];
    if (distribution.length > 0 || quotes(text.value)) return [];
    const own = domainOfAddress(sender.value.address);
    if (isBrandDomain(own)) return [];
    const seen = lowerBeginningOf(text.value);
    for (const { value } of to.slice(0, 3)) {
      const host = hostOfAddress(value.address);
      const domain = domainOfAddress(value.address);
      if (host.length < 4 || isMailboxHost(host) || sameHolder(own, domain)) continue;
      const way = endsOf(links).find(
        (one) =>
          one.value.url.startsWith('http') &&
          one.value.hidden !== true &&
          !isMailingService(one.value.domain) &&
          !sameHolder(one.value.domain, domain),
      );
      if (way === undefined) continue;
      let at = seen.indexOf(host);
      for (let place = 0; at >= 0 && place < PLACES; place++, at = seen.indexOf(host, at + 1)) {
        const end = at + host.length;
        const before = seen.slice(Math.max(0, at - BESIDE), at);
        // an address, or a page
        if (/[@./a-z0-9-]$/.test(before) || /^[-a-z0-9.]/.test(seen.slice(end, end + 1))) continue;
        const behind = BEHIND.exec(seen.slice(end, end + BESIDE))?.[0];
        const ahead = BEFORE.exec(before)?.[0];
        if (behind === undefined && ahead === undefined) continue;
        const quote = `${ahead ?? ''}${host}${behind ?? ''}`;
        const words = { quote, address: sender.value.address, host: way.value.host };
        return [{ proof: [...text.proof, ...way.proof], words }];
      }
    }
    return [];
  },
} satisfies Detector;
