import { addressIn, fold, isAddress, readBlocks } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** `user@example.jp on Thu, 29 Apr 2010 …` with the reason indented below. */
/** The sentence before the recipients, as the server's language has it. */
const sentences = [
  'did not reach the following recipient',
  "n'a pas pu atteindre le",
  'konnte die folgenden empfänger nicht erreichen',
  'hat folgende empfänger nicht erreicht',
  'no llegó a los siguientes destinatarios',
  'non è stato recapitato ai seguenti destinatari',
  'heeft de volgende geadresseerden niet bereikt',
  '次の受信者に届きませんでした',
  '次の受信者に配信できませんでした',
];

export const exchange5: Dialect = {
  id: 'exchange-5',
  host: 'Exchange 5.5 to 2003',
  marks: sentences,
  read: readExchange5,
  source: 'Microsoft KB 284204 (delivery status notifications in Exchange)',
};

function readExchange5(lines: readonly string[]): readonly Failure[] {
  const at = lines.findIndex((line) => sentences.some((words) => line.toLowerCase().includes(words)));
  const line = lines[at] ?? '';
  const address = addressIn(line);
  if (address !== undefined) return [{ address, said: line.trim(), isOwn: true }];
  const rest = lines.slice(at + 1);
  const blocks = readBlocks(rest);
  if (blocks.length > 0) return blocks.map((one) => ({ ...one, isOwn: true }));
  // an address of X.400 that stands for one of the Internet: `c=US;a= ;p=Example;dda:SMTP=user@example.jp; on Fri, …`
  const inner = /\bsmtp=([^;\s]{3,254})/i.exec(fold(rest).slice(0, 2000))?.[1];
  return inner !== undefined && isAddress(inner) ? [{ address: inner, said: fold(rest), isOwn: true }] : [];
}
