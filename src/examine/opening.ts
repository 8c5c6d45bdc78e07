/** The verdict in its first sentence. Screens show it alone, so that it needs no detector. */
import type { Facts } from './facts.ts';
import { isHarmful, type Text } from './finding.ts';
import { hasHeader, isFileAlone } from './has-header.ts';
import { opensWithLetter, type Told } from './lead.ts';
import { fileAlone, fileOpening, noMail } from './no-mail-words.ts';
import { outcomeOf } from './observe/bounce/outcome.ts';
import { passedOnOpening } from './passed-on-words.ts';
import { noticeOpening, ofAnothersMail, opening } from './verdict-words.ts';

/** @param facts of a notice say whether anything has failed, and whether there is a mail at all; a list of mails does not have them */
export function openingOf({ kind, certainty, passedOn }: Told, facts?: Facts): Text {
  if (facts !== undefined && !hasHeader(facts)) {
    const isFile = isFileAlone(facts);
    if (isFile && isHarmful(kind)) return fileOpening[certainty];
    if (kind === 'undecided') return isFile ? fileAlone : noMail;
  }
  if (passedOn !== undefined && opensWithLetter({ kind, passedOn })) return passedOnOpening(passedOn);
  const outcome = kind === 'bounce' || kind === 'backscatter' ? outcomeOf(facts?.bounce?.value) : 'failed';
  if (outcome === 'failed') return opening[kind][certainty];
  const told = noticeOpening[outcome];
  return kind === 'bounce' ? told : { ja: `${told.ja}${ofAnothersMail.ja}`, en: `${told.en} ${ofAnothersMail.en}` };
}
