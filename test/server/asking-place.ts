/** A server that asks a DNS server and a registry on loopback, and a zone with a sender in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startDnsServer } from '../servers/dns-server.ts';
import { startRdapServer } from '../servers/rdap-server.ts';
import { serving } from './serving.ts';

const zone = {
  'example.com': { TXT: ['v=spf1 ip4:192.0.2.10 -all'], MX: ['10 mx.example.com'] },
  '_dmarc.example.com': { TXT: ['v=DMARC1; p=reject'] },
};

/** @param body one line @param number of its Message-ID */
export const askedMail = (body: string, number = 1): string =>
  [
    'Return-Path: <a@example.com>',
    'Received: from mx.example.com (mx.example.com [192.0.2.10]) by mx.example.org; Sat, 28 Nov 2026 10:00:00 +0900',
    'From: a@example.com',
    'To: victim-4711@example.org',
    'Subject: see',
    `Message-ID: <${number}@example.com>`,
    '',
    body,
    '',
  ].join('\r\n');

/** Whom a server may ask, all of them on loopback. */
export async function askedOnLoopback(t: TestContext) {
  const dns = await startDnsServer(zone);
  t.after(() => dns.close());
  const rdap = await startRdapServer();
  t.after(() => rdap.close());
  const folder = mkdtempSync(join(tmpdir(), 'metsuke-bootstrap-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const bootstrap = join(folder, 'rdap.json');
  writeFileSync(bootstrap, JSON.stringify(rdap.bootstrap));
  const ask = { level: 'registry', dns: [dns.address], rdapBootstrap: bootstrap, whois: '127.0.0.1:9' } as const;
  return { dns, rdap, ask };
}

export async function askingServer(t: TestContext) {
  const { ask, ...asked } = await askedOnLoopback(t);
  return { ...asked, served: await serving(t, { ask }) };
}
