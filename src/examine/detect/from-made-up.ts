import { domainOfAddress, firstLabel } from '../../message/psl.ts';
import type { Detector, Hit, Text } from '../finding.ts';
import { isBrandDomain } from '../known/brands/match.ts';
import { isUnspeakable, looksRandom } from '../known/text/random.ts';

function splitAddress(address: string): { readonly local: string; readonly host: string } {
  const at = Math.max(0, address.lastIndexOf('@'));
  return { local: address.slice(0, at), host: address.slice(at + 1).toLowerCase() };
}

/** `newsletters.KpGU` and `newsletters.EfdA`: a stem with other letters behind it each time, capitals and small ones at random. */
function shareStem(a: string, b: string): boolean {
  const [stem, end] = a.split(/[._-]/, 3);
  const [other, otherEnd] = b.split(/[._-]/, 3);
  return stem !== undefined && stem.length > 2 && stem === other && isDrawnEnd(end) && isDrawnEnd(otherEnd);
}

/** `KpGU`, `WDuYV`: a capital that is not the first letter. */
const isDrawnEnd = (end: string | undefined): boolean =>
  end !== undefined && /^[A-Za-z]{3,6}$/.test(end) && /[A-Z]/.test(end.slice(1));

/** A label that is long and means nothing: `ogpyqyl1lft7o7qqtpzl.com`. */
function isDrawnDomain(host: string): boolean {
  const domain = domainOfAddress(`@${host}`);
  const label = firstLabel(domain);
  return label.length >= DRAWN && looksRandom(label);
}

const DRAWN = 12;

/** A domain and a host in it that both were drawn: `rsrpcdskjp.cjscfxpktp.example`. */
function isDrawnHost(host: string): boolean {
  const domain = domainOfAddress(`@${host}`);
  const sub = host.slice(0, Math.max(0, host.length - domain.length - 1));
  return sub !== '' && isUnspeakable(firstLabel(domain)) && sub.split('.', 3).some(isUnspeakable);
}

/** Small letters in the place of a name that nobody could say, and that the address does not say either. */
const isDrawnName = (name: string, address: string): boolean =>
  /^[a-z]{6,20}$/.test(name.trim()) &&
  (isUnspeakable(name.trim()) || !/[aeiouy]/.test(name)) &&
  !address.toLowerCase().includes(name.trim());

const OF_HOST: Text = { ja: '差出人のドメイン', en: 'The domain in From' };
const OF_NAME: Text = { ja: '差出人の名前', en: 'The name in From' };

const OF_FROM: Text = { ja: '差出人のアドレス', en: 'The address in From' };
const OF_ENVELOPE: Text = { ja: '不達通知の宛先(エンベロープFrom)', en: 'The address to which it would be returned' };

const DRAWN_LETTERS: Text = { ja: '意味のない文字の並び', en: 'letters without a meaning' };
const NUMBERED_NAME: Text = {
  ja: '名前に番号を足した、プログラムがよく作る形',
  en: 'a name with a number, as programs make them',
};

/** `jodi_rosetti_68178` has a meaning, though nobody chose it. */
const howMade = (local: string): Text =>
  /^[a-z]{3,20}[._-][a-z]{2,20}[._-]?\d{2,}$/i.test(local) ? NUMBERED_NAME : DRAWN_LETTERS;

/** `searchNews-F485FCCE81`: a word and the number of a list or reader (VERP), or one that From or its domain says too. */
function isTagged(local: string, name: string, host: string): boolean {
  const [, word, token] = /^([A-Za-z]{4,30})[-+=_]([A-Za-z0-9-]{6,60})$/.exec(local) ?? [];
  if (word === undefined || token === undefined || looksRandom(word)) return false;
  const said = `${name.toLowerCase().replace(/[^a-z]/g, '')} ${host}`;
  return /^[0-9A-Fa-f-]{8,}$/.test(token) || said.includes(word.toLowerCase());
}

/** The address in From was made by a program for this mail. */
export default {
  id: 'from-made-up',
  weight: 2,
  kinds: ['spam', 'phishing'],
  group: 'sender-made-up',
  sources: ['RFC 5321 §4.5.3.1.1'],
  supports: ['throwaway-address'],
  title: {
    ja: 'プログラムが作ったような形のアドレスから送られています',
    en: 'Its address looks as if a program had made it',
  },
  explains: {
    ja: '{whose}の{address}は、{how}です。使い捨てのアドレスから送る迷惑メールに多い形です。',
    en: '{whose}, {address}, is {how}. Spam from throw-away addresses looks like this.',
  },
  mistakes: {
    ja: 'システムの通知や、個人を伏せるサービスのアドレスも、意味のない文字になります。',
    en: 'Notices of systems, and services that hide a person, use such addresses honestly.',
  },
  detect({ from, mailFrom }) {
    const hits: Hit[] = [];
    const envelope = splitAddress(mailFrom?.value ?? '');
    const isEnvelopeDrawn = looksRandom(envelope.local) && !envelope.local.includes('=');
    for (const { value, proof } of from) {
      const { local, host } = splitAddress(value.address);
      if (isBrandDomain(domainOfAddress(value.address)) || isTagged(local, value.name, host)) continue;
      // a new one in the envelope too: nothing of this sender stays from mail to mail
      const isOther = envelope.local !== '' && envelope.local !== local;
      if (looksRandom(local))
        hits.push({
          proof,
          words: { whose: OF_FROM, address: value.address, how: howMade(local) },
          weight: (isOther && isEnvelopeDrawn) || isDrawnDomain(host) ? 2 : 1,
        });
      else if (isDrawnHost(host)) hits.push({ proof, words: { whose: OF_HOST, address: host, how: DRAWN_LETTERS } });
      else if (isDrawnName(value.name, value.address))
        hits.push({ proof, words: { whose: OF_NAME, address: value.name, how: DRAWN_LETTERS }, weight: 1 });
      else if (isOther && envelope.host === host && (isEnvelopeDrawn || shareStem(local, envelope.local)))
        hits.push({
          proof: mailFrom?.proof ?? proof,
          words: { whose: OF_ENVELOPE, address: mailFrom?.value ?? '', how: howMade(envelope.local) },
          weight: 1,
        });
    }
    return hits;
  },
} satisfies Detector;
