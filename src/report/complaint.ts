/** What a complaint says: of what kind, about which client and which mail, and how that mail itself is examined. */
import type { Facts } from '../examine/facts.ts';
import { complaint as told } from '../words/complaint.ts';
import type { Context } from './context.ts';
import { aboutMail } from './returned.ts';
import type { Item, Runs } from './sheet.ts';
import { between, DOT, data, faint, plain, short, strong } from './sheet.ts';

const LINES = 3;

export function complaintItems({ bounce }: Facts, { lang, limit }: Context): Item[] {
  if (bounce?.value.kind !== 'feedback') return [];
  const { proof, value } = bounce;
  const words = told[lang];
  const { type, sourceIp, arrival } = value.complaint ?? {};
  const items: Item[] = [];
  const said: Runs[] = [];
  if (type !== undefined) said.push([faint(`${words.type} `), data(short(type, limit))]);
  if (sourceIp !== undefined) said.push([faint(`${words.client} `), strong(short(sourceIp, limit))]);
  if (arrival !== undefined) said.push([faint(`${words.arrival} `), data(short(arrival, limit))]);
  if (said.length > 0) items.push({ sign: 'claimed', head: between(said, DOT), lines: LINES, proof });
  const { original } = value;
  if (original !== undefined) {
    items.push({
      sign: 'note',
      head: [faint(`${words.original}: `), ...aboutMail(original, limit)],
      lines: LINES,
      proof,
    });
    items.push({ sign: 'step', head: [plain(words.hint)] });
  }
  return items;
}
