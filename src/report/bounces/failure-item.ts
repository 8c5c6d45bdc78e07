/** A recipient whom mail did not reach: why, since when, and what his host said. */
import type { Failure } from '../../case/bounces/failures.ts';
import { lasting } from '../../words/lasting.ts';
import { lastingOf } from '../lasting.ts';
import { meaningOf, speakerOf } from '../returned.ts';
import { between, DOT, data, faint, type Item, plain, short, shortWords, strong } from '../sheet.ts';
import { ownTime } from '../times.ts';
import { type Telling, VALUE } from './telling.ts';

/** Characters of a host's own words. */
const SAID = 160;

/** @param isDoubtful it may be another's mail, for which the owner has nothing to do */
export function failureItem(
  failure: Failure,
  { lang, words: { label, count: countOf }, isVerbose }: Telling,
  isDoubtful = false,
): Item {
  const { address, hard, count, status, statusFrom, diagnostic, last, proof, reportingMta } = failure;
  // x.0.0 says nothing beyond its class
  const isTold = statusFrom === 'field' && status?.endsWith('.0.0') === false;
  const field = isTold && diagnostic?.includes(status ?? '') !== true ? status : undefined;
  // a code that stands somewhere else is nothing that these words begin with
  const said = (failure.reply ?? diagnostic ?? '').replaceAll(/\s+/g, ' ').trim();
  const lasts = lastingOf(failure);
  return {
    sign: hard && lasts === 'gone' ? 'danger' : 'open',
    head: between(
      [
        [strong(short(address ?? '?', VALUE))],
        lasts === undefined ? [] : [faint(lasting[lang][lasts])],
        [plain(countOf(count))],
        last === undefined ? [] : [faint(ownTime(new Date(last).toISOString(), lang))],
      ],
      DOT,
    ),
    body: [plain(meaningOf(failure, isDoubtful ? 'undecided' : 'ours', lang))],
    more: [
      ...(said === ''
        ? []
        : [
            [
              faint(`${speakerOf(failure, reportingMta, lang)}: `),
              data(shortWords(said, isVerbose ? 400 : SAID)),
              ...(field === undefined ? [] : [faint(` · ${label.status} ${field}`)]),
            ],
          ]),
      [faint(isVerbose ? `${proof.source} [${proof.at[0]}, ${proof.at[1]})` : short(proof.source, VALUE))],
    ],
  };
}
