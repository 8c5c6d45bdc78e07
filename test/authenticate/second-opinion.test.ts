/** mailauth reads the same mails: the same bytes must have been hashed, and the same words said, or the reason stands here. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dkimSign } from 'mailauth/lib/dkim/sign';
import { dkimVerify } from 'mailauth/lib/dkim/verify';
import { checkSignature } from '../../src/app/signature.ts';
import { checkDkim } from '../../src/authenticate/dkim.ts';
import type { CheckSignature } from '../../src/authenticate/signature.ts';
import { readMessage } from '../../src/message/mime.ts';
import { data, skipWithout } from '../data.ts';
import { ed25519Signer, rsaSigner } from './sign.ts';
import { lookupIn, type Zone } from './zones.ts';

const folders = ['phishing', 'easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'].map(
  (name) => `mail/${name}`,
);
const skip = folders.map(skipWithout).find((reason) => reason !== false) ?? false;
const at = new Date('2026-06-01T00:00:00Z');

const mailsOf = (folder: string): { name: string; bytes: Uint8Array }[] =>
  readdirSync(data(folder)).map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(data(folder), name))) }));

/** Every name has a key, so that both go on to the end. */
const rsa = rsaSigner('example.com', 's', 2048);
const ed = ed25519Signer('example.com', 's');
const everyKey = async (): Promise<string[][]> => [[rsa.record]];
const everyZone: Zone = new Proxy({}, { ownKeys: () => [] });

/** The same mathematics, with a note of every byte that was judged. */
function noting(): { check: CheckSignature; bodies: Set<string>; headers: Set<string> } {
  const bodies = new Set<string>();
  const headers = new Set<string>();
  const check: CheckSignature = {
    digest(hash) {
      const digest = checkSignature.digest(hash);
      return {
        update: (piece) => digest.update(piece),
        finish: () => {
          const octets = digest.finish();
          if (octets instanceof Uint8Array) bodies.add(Buffer.from(octets).toString('base64'));
          return octets;
        },
      };
    },
    rsa(key, hash, bytes, signature) {
      headers.add(Buffer.from(bytes).toString('base64'));
      return checkSignature.rsa(key, hash, bytes, signature);
    },
    ed25519: (key, bytes, signature) => checkSignature.ed25519(key, bytes, signature),
  };
  return { check, bodies, headers };
}
