import type { Detector } from '../finding.ts';
import { slackOf, timeOf } from '../observe/hop-doubts.ts';

/** Two days: queues give up after four or five, and warn before. */
const FAR = 48 * 3_600_000;
/** A date without a zone may be written anywhere on earth. */
const ZONES_APART = 14 * 3_600_000;

/** Date is what the sender's program wrote; when the mail came our own server wrote. */
export default {
  id: 'date-far-from-receipt',
  weight: 0,
  sources: ['RFC 5322 §3.6.1', 'RFC 5321 §4.4'],
  title: {
    ja: 'メールの日付が、届いた時刻と大きく違います',
    en: 'Its date is far from the time when it came',
  },
  explains: {
    ja: '日付の欄は{date}ですが、こちらのサーバーが受け取ったのは{came}です。日付の欄は送り手が自由に書けます。時刻は、受け取った側の記録で伝えてください。',
    en: 'Its Date says {date}, but our own server took it at {came}. A sender writes what he likes into Date: where the time matters, tell that of the server.',
  },
  mistakes: {
    ja: '時計の狂った機器、予約や書き置きの送信、配達が何日も滞ったメールでも違います。',
    en: 'Devices whose clock is wrong, mail that was written earlier, and mail that lay in a queue for days look the same.',
  },
  detect({ date, route }) {
    const { hops, border } = route.value;
    const line = border === undefined ? undefined : hops[border];
    const came = line === undefined ? undefined : timeOf(line);
    if (date === undefined || line?.date === undefined || came === undefined) return [];
    const unsure = slackOf(line) + (date.value.endsWith('-00:00') ? ZONES_APART : 0);
    if (!(Math.abs(Date.parse(date.value) - came) > FAR + unsure)) return [];
    return [{ proof: [...date.proof, { at: line.at }], words: { date: date.value, came: line.date } }];
  },
} satisfies Detector;
