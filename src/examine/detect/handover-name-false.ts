import type { Detector, Hit } from '../finding.ts';
import { passesOn } from '../known/carriers/reader-forwarder.ts';
import { isPastLists } from '../known/vouching/mail-age.ts';
import { handoverProof, isSubmission } from '../known/vouching/own-pass.ts';

/** The observer confirms so many names of an address; one more may be the true one. */
const NAMES_CONFIRMED = 3;

/** The handover's address has a name, and that name does not lead back to it: as our border wrote down, or as DNS says now. */
export default {
  id: 'handover-name-false',
  weight: 1,
  sources: ['RFC 8601 §3', 'RFC 1912 §2.1'],
  group: 'handover-name',
  about: 'host',
  kinds: ['spam', 'phishing', 'malware'],
  title: {
    ja: '引き渡し元の名前が、そのアドレスのものではありません',
    en: 'The handover’s name is not its own',
  },
  explains: {
    ja: '引き渡し元{ip}は、逆引きでは{name}と名乗りますが、{name}を調べても{ip}になりません。アドレスの持ち主は好きな名前を付けられるので、この名前は信用できません。',
    en: 'The handover {ip} is called {name}, but {name} does not lead back to {ip}. The holder of an address may give it any name, so this one is worth nothing.',
  },
  mistakes: {
    ja: '設定の途中や、設定を忘れたまともなサーバーもあります。こちらで問い合わせたときは、名前は調べた時点のもので、メールが届いた時点とは違うかもしれません。',
    en: 'Honest servers that are half set up look the same. Where we asked ourselves, the names are those of now, not of when the mail came.',
  },
  detect(facts) {
    const { handoverName } = facts;
    const { handover, hops } = facts.route.value;
    const line = handover === undefined ? undefined : hops[handover.hop];
    // the border looked when the mail came, and wrote down that the name is false
    if (line?.rdnsFalse === true && line.ip !== undefined && !isSubmission(facts))
      return [
        {
          proof: [{ at: line.at }],
          words: { ip: line.ip, name: line.rdns ?? '' },
          // the name of the reader's own host tells of his own house
          ...(passesOn(facts) ? { weight: 0 } : {}),
        },
      ];
    const { ip = '', iprev, names = [] } = handoverName?.value ?? {};
    const [first] = names;
    if (handoverName === undefined || iprev !== 'fail' || first === undefined || isSubmission(facts)) return [];
    // a name that nobody could ask about may be the true one
    if (names.length >= NAMES_CONFIRMED || names.some(({ confirmed }) => confirmed !== false)) return [];
    const hit: Hit = {
      proof: [...handoverName.proof, ...handoverProof(facts)],
      words: { ip, name: first.name },
      ...(isPastLists(facts) || passesOn(facts) ? { weight: 0 } : {}),
    };
    return [hit];
  },
} satisfies Detector;
