import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector, Text } from '../finding.ts';
import { isFreemail } from '../known/senders/freemail.ts';
import { beganInside } from '../known/vouching/own-host.ts';

const LOCAL: Text = { ja: 'そのサーバーのプログラム', en: 'a program there' };

/** No line records that it came from anywhere else: whoever sent it used an account of this house. */
export default {
  id: 'sent-inside',
  weight: -2,
  sources: ['RFC 5321 §4.4', 'docs/decisions/0096-mail-that-never-left-the-house.md'],
  group: 'border-authentication',
  supports: ['genuine', 'stolen-account'],
  contradicts: ['forged'],
  title: {
    ja: '組織の中だけで送られたメールで、外部からは届いていません',
    en: 'It was sent inside your own organization and never came from outside',
  },
  explains: {
    ja: '経路の記録はすべてこちら側のサーバーのもので、{by}の中から始まっています({how})。差出人{address}の側で実際に送られたとみられます。',
    en: 'Every line of the route was written on your side. It begins inside of {by} ({how}), so whoever sent it had an account or a program there that writes as {address}.',
  },
  mistakes: {
    ja: '同僚のアカウントや端末が乗っ取られていれば、犯人のメールも組織の中から届きます。',
    en: 'Whoever stole the account or the computer of a colleague sends from inside as well.',
  },
  detect(facts) {
    const { from, route, bounce } = facts;
    const [sender, second] = from;
    const first = route.value.hops.at(-1);
    // a mail server that returns a mail has no account
    if (sender === undefined || second !== undefined || first === undefined || bounce !== undefined) return [];
    const { address } = sender.value;
    if (isFreemail(hostOfAddress(address)) || !beganInside(facts, domainOfAddress(address))) return [];
    return [
      {
        proof: [{ at: first.at }, ...sender.proof],
        words: { by: first.by ?? '?', how: first.with ?? LOCAL, address },
      },
    ];
  },
} satisfies Detector;
