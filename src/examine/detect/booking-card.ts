import { domainOfAddress, hostOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { sameHolder } from '../known/brands/match.ts';
import { isPartnersHost } from '../known/carriers/platforms.ts';
import { isOpenPage } from '../known/links/link-ends.ts';
import { isPublicPlace } from '../known/links/public-places.ts';
import { domainsOf } from '../known/senders/domains-of.ts';
import { storyIn } from '../known/stories/parts.ts';
import { readingOf } from '../known/text/beginning.ts';
import { quotes } from '../known/text/quotation.ts';
import { isKnownHouse, isSentByOwnHost } from '../known/vouching/own-host.ts';

/** Characters that are looked at. */
const LOOKED = 4000;
/** `6時間後`, `within 12 hours`. */
const HOURS = /[0-9０-９]{1,2} ?(?:時間(?:以内|後)|hours?\b|stunden\b|heures\b|horas\b|ore\b|uur\b|godzin)/i;

/** A booking is said to be lost unless the card is shown once more: what is written to guests whose bookings were stolen from hotels. */
export default {
  id: 'booking-card',
  weight: 2,
  kinds: ['phishing'],
  about: 'aim',
  group: 'lure-booking',
  sources: [
    'https://www.kokusen.go.jp/',
    'https://consumer.ftc.gov/articles/how-recognize-and-avoid-phishing-scams',
    'part-phrases.ts 2026-11-30',
  ],
  title: {
    ja: '予約が取り消されるとして、カードの確認を求めています',
    en: 'A booking shall be lost unless the card is confirmed',
  },
  explains: {
    ja: '「{quote}」と書かれています。宿の予約情報を盗んだ者が、本物の予約番号を添えて、こうした文面でカード番号を入力させる例が多く知られています。',
    en: 'It says "{quote}". Whoever stole bookings from a hotel writes so to its guests, with the true number of the booking, and takes their card.',
  },
  mistakes: {
    ja: '宿や予約サイトが、本当にカードの確認をお願いすることもあります。予約サイトのアプリか、宿の電話で確かめてください。',
    en: 'Hotels and booking sites do ask for another card. Look in the site’s own app, or telephone the hotel.',
  },
  detect(facts) {
    const { from, text, links } = facts;
    if (text === undefined || quotes(text.value) || !links.some(({ value }) => value.url.startsWith('http'))) return [];
    const story = storyIn(facts, ['stay-lost', 'stay-card']);
    if (story === undefined) return [];
    // a house itself, from its own host
    const isHouse = from.every(
      ({ value: { address } }) => isKnownHouse(address) && isSentByOwnHost(facts, domainOfAddress(address)),
    );
    if (isHouse) return [];
    const words = { quote: story.quote };
    if (from.every(({ value }) => isPartnersHost(hostOfAddress(value.address)))) {
      const own = domainsOf(from);
      // a booking site hands on what is written in an inn's account there, and whoever took that account leads away from it
      const away = links.find(({ value }) => isOpenPage(value) && !own.some((one) => sameHolder(one, value.domain)));
      return away === undefined || isPublicPlace(away.value.host)
        ? []
        : [{ proof: [...story.proof, ...away.proof], words, weight: 3 }];
    }
    // hours are left, and not the days that a guest has
    const isUrged = HOURS.test(readingOf(text.value).slice(0, LOOKED));
    return [{ proof: story.proof, words, weight: isUrged ? 3 : 2 }];
  },
} satisfies Detector;
