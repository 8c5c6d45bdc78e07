/** People who meet under the name of a house that is not theirs: `Rainforest Choir`, 私設応援団. */

import { isErrand } from '../domains/errands.ts';
import { plain } from '../text/plain.ts';
import { isCompanyWord } from './company-words.ts';

/** No house calls a desk of its own so. As of 2026-12-01. */
const CIRCLE =
  /\b(?:choirs?|chorus|orchestra|philharmonic|brass band|fan ?clubs?|fans|enthusiasts|alumni|alumnae|ultras|chor|orchester|blaskapelle|chorale|choeur|chœur|coro|coral|penya|peña)\b|応援団|私設|ファンクラブ|ファンの集い|同好会|愛好会|合唱団|吹奏楽団|管弦楽団|楽団|草野球|同窓会|ob会|友の会|後援会/u;
/** A house may have one, or a swindle be called so. A club alone is what both call their customers: `Members Club`, ポイントクラブ. */
const CLUB =
  /\b(?:association|society|supporters|verein|gesellschaft|verband|amicale|associazione|asociaci[oó]n|vereniging)\b|協会|連盟|サークル|の会$/u;

/** `own` is the circle's own word for itself, `open` one that a house has too. */
export function circleIn(written: string): 'own' | 'open' | undefined {
  const name = plain(written);
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && (isCompanyWord(word) || isErrand(word))))
    return undefined;
  if (CIRCLE.test(name)) return 'own';
  return CLUB.test(name) ? 'open' : undefined;
}
