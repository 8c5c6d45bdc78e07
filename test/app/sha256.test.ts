import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownSha256, sha256 } from '../../src/app/machine/sha256.ts';

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('our own SHA-256 gives the digests of FIPS 180-4', () => {
  // the examples of NIST's "SHA-256" sheet, and the empty message
  const known: readonly (readonly [string, string])[] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ];
  for (const [text, digest] of known) assert.equal(ownSha256(new TextEncoder().encode(text)), digest);
});

test('our own SHA-256 agrees with the machine at every length around a block and on any bytes', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
    assert.equal(ownSha256(bytes), reference(bytes), `${length} bytes`);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => assert.equal(ownSha256(bytes), reference(bytes))),
  );
});

test('the digest is the same whoever computes it, first or tenth, small or large', () => {
  for (let i = 0; i < 10; i += 1) {
    const bytes = new Uint8Array(i * 5000).fill(i);
    assert.equal(sha256(bytes), reference(bytes));
  }
});
