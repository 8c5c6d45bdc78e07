/**
 * Carriers whose addresses many users share at one time: IPv4 over IPv6 (MAP-E, DS-Lite, 464XLAT) and carrier-grade NAT.
 * Without the source port and the second nobody can be found behind them (RFC 6302, RFC 6269 §13.1). Dated data.
 */
import type { Text } from '../../examine/finding.ts';
import type { Registration } from '../../lookup/registration.ts';
import type { Checked } from './desk.ts';

export interface SharedCarrier {
  readonly name: Text;
  readonly technique: Text;
  /** In lower case, parts of the network's name or holder as registries write them. */
  readonly says: readonly string[];
  /** AS numbers that carry nothing else. */
  readonly systems: readonly number[];
  /** Where the provider that has the contract is found. */
  readonly search?: string;
  readonly checked: Checked;
  readonly source: string;
}

const sharedCarriers: readonly SharedCarrier[] = [
  {
    name: { ja: 'JPIX(旧 日本ネットワークイネイブラー、JPNE)', en: 'JPIX (formerly Japan Network Enabler, JPNE)' },
    technique: { ja: 'v6プラス(MAP-E)', en: 'v6 plus (MAP-E)' },
    says: ['japan network enabler', '日本ネットワークイネイブラー', 'jpne'],
    systems: [],
    search: 'http://abuse.jpne.co.jp/',
    checked: '2026-11-21',
    source: 'http://www.jpne.co.jp/faq/abuse/',
  },
  {
    name: { ja: 'インターネットマルチフィード(transix)', en: 'Internet Multifeed (transix)' },
    technique: { ja: 'transix(DS-Lite)', en: 'transix (DS-Lite)' },
    says: ['transix', 'multifeed', 'マルチフィード'],
    systems: [55391],
    checked: 'no',
    source: 'the bundled table names AS55391 INTERNET MULTIFEED CO.',
  },
  {
    name: { ja: 'アルテリア・ネットワークス(クロスパス)', en: 'ARTERIA Networks (Xpass)' },
    technique: { ja: 'クロスパス(DS-Lite)', en: 'Xpass (DS-Lite)' },
    says: ['xpass', 'クロスパス'],
    systems: [],
    checked: 'no',
    source: 'commonly known',
  },
  {
    name: { ja: '朝日ネット(v6 コネクト)', en: 'Asahi Net (v6 connect)' },
    technique: { ja: 'v6 コネクト(DS-Lite、MAP-E)', en: 'v6 connect (DS-Lite, MAP-E)' },
    says: ['v6connect', 'v6 connect', 'v6コネクト'],
    systems: [],
    checked: 'no',
    source: 'commonly known',
  },
  {
    name: { ja: 'NTTドコモビジネス(OCNバーチャルコネクト)', en: 'NTT DOCOMO BUSINESS (OCN Virtual Connect)' },
    technique: { ja: 'OCNバーチャルコネクト(MAP-E)', en: 'OCN Virtual Connect (MAP-E)' },
    says: ['ocn virtual connect', 'virtual-connect', 'バーチャルコネクト'],
    systems: [],
    checked: 'no',
    source: 'commonly known',
  },
  {
    name: { ja: '通信会社の共有アドレス', en: 'a carrier’s shared addresses' },
    technique: {
      ja: '登録名に共有(CGN、MAP-E、DS-Lite など)とあるため',
      en: 'the registered name says CGN, MAP-E or DS-Lite',
    },
    says: [
      'cgnat',
      'cgn-',
      '-cgn',
      'carrier grade nat',
      'carrier-grade nat',
      'map-e',
      'ds-lite',
      'dslite',
      '464xlat',
      'nat64',
    ],
    systems: [],
    checked: 'no',
    source: 'what the holder of the network calls it',
  },
];

/** The carrier that a registration or the AS names. */
export function sharedCarrier(
  registrations: readonly Registration[],
  asn: number | undefined,
): SharedCarrier | undefined {
  const said = registrations
    .flatMap(({ name, holder, remarks }) => [name, holder, ...(remarks ?? []).slice(0, 20)])
    .filter((text) => text !== undefined)
    .map((text) => text.slice(0, 300).toLowerCase());
  return sharedCarriers.find(
    ({ says, systems }) =>
      (asn !== undefined && systems.includes(asn)) || says.some((word) => said.some((text) => text.includes(word))),
  );
}
