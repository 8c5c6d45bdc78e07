import { addressIn, readBlocks } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/** `user@example.jp on Thu, 29 Apr 2010 …` with the reason indented below. */
export const exchange5: Dialect = {
  id: 'exchange-5',
  host: 'Exchange 5.5 to 2003',
  marks: ['did not reach the following recipient'],
  read: readExchange5,
  source: 'Microsoft KB 284204 (delivery status notifications in Exchange)',
};

function readExchange5(lines: readonly string[]): readonly Failure[] {
  const at = lines.findIndex((line) => line.toLowerCase().includes('did not reach the following recipient'));
  const line = lines[at] ?? '';
  const address = addressIn(line);
  if (address !== undefined) return [{ address, said: line.trim(), isOwn: true }];
  return readBlocks(lines.slice(at + 1)).map((one) => ({ ...one, isOwn: true }));
}
