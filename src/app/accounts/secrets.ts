/** Secrets that are given to somebody once, of which the hash alone is kept. */
import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('hex');
