/**
 * Providers whose customers all send through the same hosts. A domain that permits them (SPF) permits every other customer too: that it
 * passed shows the provider, and of the customer nothing. As of 2026-12-01. Sources: the providers' own SPF records
 * (`spf.protection.outlook.com`, `_spf.google.com`) and their documents about sending.
 */
import { readIp } from '../../../message/ip.ts';
import { once } from '../../../message/once.ts';
import { inAny, readBlocks } from '../../border/address-block.ts';
import { isUnder } from '../../border/host-owner.ts';
import type { Handover } from '../../facts/way.ts';
import { reverseNameOf } from './handover-name.ts';

interface SharedSender {
  readonly name: string;
  /** Names of the hosts through which all send: these and everything below. */
  readonly hosts: readonly string[];
  readonly networks?: readonly string[];
}

const senders: readonly SharedSender[] = [
  {
    name: 'Microsoft 365',
    hosts: ['outbound.protection.outlook.com', 'outbound.protection.office365.us'],
    networks: ['40.92.0.0/15', '40.107.0.0/16', '52.100.0.0/14', '104.47.0.0/17', '2a01:111:f400::/46'],
  },
  {
    name: 'Google Workspace',
    hosts: ['google.com'],
    networks: ['64.233.160.0/19', '74.125.0.0/16', '209.85.128.0/17', '2607:f8b0:4000::/36', '2a00:1450:4000::/36'],
  },
  { name: 'OVH', hosts: ['mail-out.ovh.net'] },
  { name: 'IONOS', hosts: ['kundenserver.de', 'perfora.net'] },
];

const blocks = once(() => senders.map((one) => ({ one, networks: readBlocks(one.networks ?? []) })));

/**
 * The provider through whose shared hosts a mail came. What the client called itself counts as well: a relief is all that it can lose
 * by that.
 */
export function sharedSenderOf(handover: Handover | undefined): { readonly name: string } | undefined {
  const ip = handover?.ip === undefined ? undefined : readIp(handover.ip);
  const names = [reverseNameOf(handover), handover?.helo].flatMap((name) => name?.toLowerCase() ?? []);
  return blocks().find(
    ({ one, networks }) =>
      (ip !== undefined && inAny(ip, networks)) || one.hosts.some((host) => names.some((name) => isUnder(name, host))),
  )?.one;
}
