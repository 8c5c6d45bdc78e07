/** Mails and their cards for tests of the store: made from a number, so that any process can make them again. */
import { createHash } from 'node:crypto';
import type { Card } from '../../src/case/card.ts';
import type { KeptAnswer } from '../../src/store/store.ts';

export interface Sample {
  readonly bytes: Uint8Array;
  readonly json: string;
  readonly card: Card;
}

export const AT = '2026-06-20T00:00:00.000Z';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The mail with this number. @param change what its card says otherwise */
export function sample(number: number, change: Partial<Card> = {}): Sample {
  const words = change.words ?? `本文 ${number} の確認をお願いします。 Message ${number} for you`;
  const bytes = new TextEncoder().encode(`From: sender${number}@example.com\r\nSubject: ${number}\r\n\r\n${words}\r\n`);
  const card: Card = {
    sha256: sha256(bytes),
    version: '1.0.0',
    at: AT,
    kind: number % 3 === 0 ? 'phishing' : 'spam',
    certainty: 'likely',
    danger: number % 101,
    ...(number % 4 === 3 && number > 7 ? { passedOn: { kind: 'fraud', certainty: 'likely' } } : {}),
    subject: `第${number}号`,
    from: { name: 'Sender', address: `sender${number}@example.com` },
    handover: '192.0.2.7',
    author: {
      address: `sender${number}@example.com`,
      name: 'sender',
      came: AT,
      ways: [{ kind: 'network', value: '192.0.2.0/24' }],
    },
    indicators: [
      { kind: 'address', value: `sender${number}@example.com` },
      { kind: 'domain', value: `d${number % 10}.example` },
    ],
    words,
    ...change,
  };
  // the keys of the author are the card's alone
  const { author: _, ...said } = card;
  return { bytes, card, json: JSON.stringify({ schema: 'metsuke/examination/1', number, ...said }) };
}

/** A bigger mail: 700 KiB and 5 bytes, which is no whole number of pieces. */
export function bigBytes(number: number): Uint8Array {
  const bytes = new Uint8Array(700 * 1024 + 5);
  for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 31 + (i >> 8) + number) & 0xff;
  return bytes;
}

export function answer(name: string, at: string, record: string): KeptAnswer {
  return {
    id: `dns:A:${name}`,
    question: { kind: 'dns', key: name, type: 'A' },
    at,
    source: '192.0.2.53',
    outcome: 'found',
    value: [record],
  };
}
