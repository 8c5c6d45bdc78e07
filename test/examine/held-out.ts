/**
 * Mails that were invented before the detectors were tuned, and what the outside would answer about each: good mail of
 * firms and of people, and bad mail in other words than those the detectors were written with.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Examination } from '../../src/examine/examination.ts';
import { isBrandDomain } from '../../src/examine/known/brands/match.ts';
import { isFreemail } from '../../src/examine/known/senders/freemail.ts';
import { domainOfAddress } from '../../src/message/psl.ts';
import { examined, examinedOutside } from './examining.ts';
import { lookupInWorld, type World } from './worlds.ts';

const folder = new URL('../fixtures/held-out/', import.meta.url);

/** All handovers of the set lie in 192.0.2.0/24. */
const permits = { TXT: ['v=spf1 ip4:192.0.2.0/24 -all'] };
const forbids = { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] };
/** What the mails of the later sets are signed with, each in the name of its domain; who signed them threw the other half away. */
const signed = {
  TXT: [
    'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDQxcrSrtEA5mOfApETihM1O9kTmQ2xZ3DnvUGoSnPYIznPNeZT4ymb+fFbTONkAeeuFlWvGyIEiXB3j4m89zmhu33lKMHw4bL8ng83XGlbBHBF8HUC9EHutV/ZEvwjA/MMKgOKtqXUVuM9Yug1+6d7+2qV50hpEIBqHJFhfZoCXwIDAQAB',
  ],
};
/** The reader's own domain, in whose name no stranger may send. */
const OURS = 'example.org';

interface HeldOut {
  readonly name: string;
  readonly passive: Examination;
  readonly asked: Examination;
}

/** The second two were written when the detectors had been tuned with the first two in view; the third before the second tuning, the others after it. */
type Kind = `${'good' | 'bad'}${'' | '-2' | '-3' | '-4' | '-5'}`;

export async function heldOut(kind: Kind): Promise<HeldOut[]> {
  const names = readdirSync(new URL(`${kind}/`, folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(new URL(`${kind}/${name}`, folder));
      const passive = await examined(bytes, { source: name });
      const at = '2026-11-21T00:00:00Z';
      const lookup = lookupInWorld(worldOf(bytes, passive, kind), at);
      return { name, passive, asked: await examinedOutside(bytes, [], { source: name, at, lookup }) };
    }),
  );
}

/**
 * Every domain that the sender holds lets his host send, and asks for strictness: a swindler's own does so as well. What
 * bad mail borrows from others forbids him.
 */
function worldOf(bytes: Uint8Array, { facts }: Examination, kind: Kind): World {
  const dns: Record<string, { TXT: string[] }> = {};
  const addresses = [facts.mailFrom?.value ?? '', ...facts.from.map(({ value }) => value.address)];
  for (const address of addresses) {
    const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (host === '') continue;
    const domain = domainOfAddress(address);
    const isBorrowed = kind.startsWith('bad') && !isFreemail(domain) && (isBrandDomain(domain) || domain === OURS);
    dns[host] = isBorrowed ? forbids : permits;
    // who sends through a service without its signature does not ask for strictness
    const isStrict = kind.startsWith('bad') || domain === domainOfAddress(facts.mailFrom?.value ?? '');
    dns[`_dmarc.${domain}`] = { TXT: [`v=DMARC1; p=${isStrict ? 'reject' : 'none'}`] };
  }
  for (const [, domain = ''] of headerOf(bytes).matchAll(/^DKIM-Signature: .*? d=([^;]+);/gmsu))
    dns[`s1._domainkey.${domain}`] = signed;
  return { dns };
}

const headerOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  return text.slice(0, text.indexOf('\n\n'));
};
