/** Passwords as they are kept: scrypt (RFC 7914), with its numbers beside it so that they can grow. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB and about a tenth of a second: OWASP's second choice, so that a few people can sign in at one time. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** scrypt needs 128·N·r bytes; Node refuses more than it is allowed. */
const MEMORY = 64 * 1024 * 1024;
/** Hashes at one time: each takes a thread and its memory. Whoever comes later waits. */
const AT_ONCE = 2;

export const SHORTEST_PASSWORD = 12;
/** Longer ones only cost time. */
export const LONGEST_PASSWORD = 256;

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, N: number, r: number, p: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await new Promise<Buffer>((done, fail) => {
      const words = password.normalize('NFKC');
      scrypt(words, salt, KEY_BYTES, { N, r, p, maxmem: MEMORY }, (error, key) => (error ? fail(error) : done(key)));
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** `scrypt$N$r$p$salt$key`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST.N, COST.r, COST.p);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** @param kept undefined for a user whom nobody knows or who has none: it takes as long, and is false */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = kept?.split('$') ?? [];
  if (kind !== 'scrypt') {
    await derive(password, Buffer.alloc(SALT_BYTES), COST.N, COST.r, COST.p);
    return false;
  }
  const wanted = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), Number(N), Number(r), Number(p));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
