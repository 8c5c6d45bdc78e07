import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { machine as node } from '../../src/app/machine.ts';
import { machine as page } from '../../src/web/inside/machine.ts';

/** Bytes as files hold them: words that come again, and noise. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constant(Buffer.from('From: the same again and again ')),
      fc.constant(Buffer.alloc(5000)),
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => Buffer.concat(pieces));
const level = fc.constantFrom(0, 1, 6, 9);

test('a page inflates what Node inflates, and counts the same bytes of the stream', () => {
  fc.assert(
    fc.property(content, level, fc.uint8Array({ maxLength: 20 }), (bytes, how, behind) => {
      const stream = Buffer.concat([deflateRawSync(bytes, { level: how }), behind]);
      const [ours, theirs] = [page.inflate(stream, 1_000_000), node.inflate(stream, 1_000_000)];
      assert.equal(Buffer.compare(ours.bytes, theirs.bytes), 0);
      assert.deepEqual([ours.used, ours.state], [theirs.used, theirs.state]);
      assert.equal(theirs.state, 'whole');
    }),
  );
});

test('of what is cut off, damaged or too large it gives what Node gives', () => {
  const states = new Set<string>();
  fc.assert(
    fc.property(
      content,
      level,
      fc.nat(),
      fc.nat(255),
      fc.nat(20_000),
      fc.boolean(),
      (bytes, how, place, byte, most, cut) => {
        const stream = deflateRawSync(bytes, { level: how });
        const at = place % stream.length;
        const broken = cut ? stream.subarray(0, at) : Buffer.from(stream);
        if (!cut) broken[at] = byte;
        const [ours, theirs] = [page.inflate(broken, most), node.inflate(broken, most)];
        states.add(theirs.state);
        assert.equal(ours.state, theirs.state);
        assert.equal(Buffer.compare(ours.bytes, theirs.bytes), 0, `${ours.bytes.length} for ${theirs.bytes.length}`);
        assert.equal(ours.used, theirs.used);
      },
    ),
    { numRuns: 2000 },
  );
  assert.deepEqual([...states].sort(), ['broken', 'over', 'whole']);
});

test('a code with one distance of more than one bit is damaged, as zlib says', () => {
  // dynamic block (RFC 1951 §3.2.7) with the literal `a` and the end of one bit each, and one distance of two bits
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let n = 0; n < count; n++) bits.push((value >> n) & 1);
  };
  for (const bit of [1, 2]) {
    bits.length = 0;
    put(1, 1);
    put(2, 2);
    put(0, 5);
    put(0, 5);
    put(14, 4);
    // the lengths 1, 2 and 18 have codes: of two, two and one bit
    const sizes = new Map([
      [18, 1],
      [1, 2],
      [2, 2],
    ]);
    for (const symbol of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]) put(sizes.get(symbol) ?? 0, 3);
    const zeros = (count: number): void => {
      put(0, 1);
      put(count - 11, 7);
    };
    const one = (): void => put(1, 2);
    zeros(97);
    one();
    zeros(138);
    zeros(20);
    one();
    if (bit === 1) one();
    else put(3, 2);
    put(0, 1);
    put(1, 1);
    while (bits.length % 8 > 0) bits.push(0);
    const bytes = Buffer.from(
      Array.from({ length: bits.length / 8 }, (_, at) =>
        bits.slice(at * 8, at * 8 + 8).reduce((sum, b, n) => sum + (b << n), 0),
      ),
    );
    const [ours, theirs] = [page.inflate(bytes, 100), node.inflate(bytes, 100)];
    assert.deepEqual([ours.state, theirs.state], bit === 1 ? ['whole', 'whole'] : ['broken', 'broken']);
    if (bit === 1) assert.equal(Buffer.from(ours.bytes).toString(), 'a');
  }
});

test('a dictionary stands before the output', () => {
  const dictionary = Buffer.from('the quick brown fox jumps over the lazy dog');
  const stream = deflateRawSync(Buffer.from('the lazy dog jumps over the quick brown fox'), { dictionary });
  const [ours, theirs] = [page.inflate(stream, 1000, dictionary), node.inflate(stream, 1000, dictionary)];
  assert.equal(Buffer.from(ours.bytes).toString(), Buffer.from(theirs.bytes).toString());
});

test('passwords of archives are tried as Node tries them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), fc.uint8Array({ minLength: 8, maxLength: 16 }), (password, salt) => {
      const key = page.pbkdf2(password, salt, 50, 66);
      assert.deepEqual(Buffer.from(key), node.pbkdf2(password, salt, 50, 66));
      const blocks = Buffer.alloc(64, 7);
      assert.deepEqual(Buffer.from(page.aes(key.subarray(0, 32), blocks)), node.aes(key.subarray(0, 32), blocks));
      assert.deepEqual(Buffer.from(page.hmacSha1(key, blocks)), node.hmacSha1(key, blocks));
    }),
    { numRuns: 50 },
  );
});

test('of a distance code of one symbol the other bit is a fault, also where the stream ends behind it', () => {
  const stream = deflateRawSync(Buffer.concat([Buffer.alloc(5000), Buffer.from('From: the same again and again ')]), {
    level: 9,
  });
  for (let at = 0; at < stream.length; at++) {
    for (const byte of [0, 4, 64, 255]) {
      const broken = Buffer.from(stream);
      broken[at] = byte;
      const [ours, theirs] = [page.inflate(broken, 6000), node.inflate(broken, 6000)];
      assert.equal(ours.state, theirs.state, `${at} ${byte}`);
      assert.equal(Buffer.compare(ours.bytes, theirs.bytes), 0, `${at} ${byte}`);
    }
  }
});
