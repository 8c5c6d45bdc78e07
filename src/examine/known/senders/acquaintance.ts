/** When somebody is known here: what the detectors that ask our own store have in common. */
import type { History, UsedAddress, Way } from '../../../lookup/lookup.ts';
import { registrableDomain } from '../../../message/psl.ts';
import type { Facts, Past } from '../../facts.ts';
import type { Proofs, Text } from '../../finding.ts';
import { isMailingService } from '../carriers/mailing-services.ts';
import { isMailboxHost, isProviderHost } from '../hosts/mail-providers.ts';

/** Whoever wrote so many mails, on so many days, over so many days, is known; a few in one week are soon sent on purpose. */
const MAILS = 5;
const DAYS = 3;
const SPAN = 7 * 86_400_000;

/** Good mails under a name from which on an address is one of those that use it. */
const OWN_ADDRESS = 3;

interface Told {
  readonly told: History;
  readonly proof: Proofs;
}

/** What the store told of the address or the name in From; undefined where it told nothing, or nobody asked it. */
export function toldOf({ history = [] }: Facts, of: Past['of']): Told | undefined {
  const past = history.find(({ value }) => value.of === of);
  const told = past?.value.told;
  return past === undefined || told === undefined ? undefined : { told, proof: past.proof };
}

/** Whether its mails, without the harmful ones, are many and lie far enough apart. */
export function isRegular({ mails, harmful, days, first = '', last = '' }: History): boolean {
  return mails - harmful >= MAILS && days >= DAYS && Date.parse(last) - Date.parse(first) >= SPAN;
}

/** Addresses that used a name often, and those that did so now and then; beyond that anybody may have tried it. */
export function usersOf({ addresses = [] }: History): {
  readonly regular: readonly UsedAddress[];
  readonly own: readonly UsedAddress[];
} {
  const good = ({ mails, harmful }: UsedAddress): number => mails - harmful;
  return {
    regular: addresses.filter((one) => good(one) >= MAILS && one.days >= DAYS),
    own: addresses.filter((one) => good(one) >= OWN_ADDRESS),
  };
}

export const isSameWay = (one: Way, other: Way): boolean => one.kind === other.kind && one.value === other.value;

/** Half of the Internet's mail comes by the servers of these: to come by them says little of who wrote. */
export const isSharedWay = ({ kind, value }: Way): boolean =>
  kind === 'network' ||
  (kind === 'host' &&
    (isProviderHost(value) || isMailboxHost(value) || isMailingService(registrableDomain(value) ?? value)));

export function wayText({ kind, value }: Way): Text {
  if (kind === 'network') return { ja: `ネットワーク${value}`, en: `the network ${value}` };
  return kind === 'host'
    ? { ja: `${value}のサーバー`, en: `servers of ${value}` }
    : { ja: `${value}による認証`, en: `authentication by ${value}` };
}
