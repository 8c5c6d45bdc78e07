/**
 * The stories of `phrases.ts`, `lure-phrases.ts`, `offer-phrases.ts` and `approach-phrases.ts` in seventeen languages more, a file each. Lower
 * case, NFKC, one space; `*` behind a stem. What is known best of them stands in `world-phrases.ts`, which is looked for in every mail.
 */
import { chinese } from './tongues/chinese.ts';
import { czech } from './tongues/czech.ts';
import { danish } from './tongues/danish.ts';
import { dutch } from './tongues/dutch.ts';
import { french } from './tongues/french.ts';
import { german } from './tongues/german.ts';
import { hungarian } from './tongues/hungarian.ts';
import { italian } from './tongues/italian.ts';
import { korean } from './tongues/korean.ts';
import { norwegian } from './tongues/norwegian.ts';
import { polish } from './tongues/polish.ts';
import { portuguese } from './tongues/portuguese.ts';
import { romanian } from './tongues/romanian.ts';
import { russian } from './tongues/russian.ts';
import { spanish } from './tongues/spanish.ts';
import { swedish } from './tongues/swedish.ts';
import { turkish } from './tongues/turkish.ts';

export type WorldGroup =
  | 'credential'
  | 'deadline'
  | 'parcel'
  | 'tax'
  | 'payment'
  | 'advance-fee'
  | 'extortion'
  | 'mailbox'
  | 'offer'
  | 'loan'
  | 'law'
  | 'job'
  | 'gift-card'
  | 'bank-change'
  | 'secret-task'
  | 'invest'
  | 'medicine'
  | 'casino'
  | 'adult'
  | 'messenger'
  | 'friendship';

/** The stories as one language tells them. */
export type Tongue = Readonly<Partial<Record<WorldGroup, readonly string[]>>>;

/** Made when a text of such a language first comes: lists of thousands of words take milliseconds. */
export const tongues = (): readonly Tongue[] => [
  german(),
  french(),
  spanish(),
  portuguese(),
  italian(),
  dutch(),
  polish(),
  czech(),
  hungarian(),
  romanian(),
  swedish(),
  danish(),
  norwegian(),
  russian(),
  turkish(),
  chinese(),
  korean(),
];
