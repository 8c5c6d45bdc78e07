/**
 * What the name of an address tells of the line behind it: a home whose address changes, a phone among many behind one
 * address, a fixed line, a rented machine. A name is what the network's holder wrote, never what the sender claims: only
 * pass one that came out of DNS. As of 2026-11-21. Source: `bbtec.net`, `t-ipconnect.de` and `ocn.ne.jp` stand in the
 * stories that this project began with, `v4.enabler.ne.jp` and the older Japanese forms (`ap.yournet.ne.jp`,
 * `ap.gmo-access.jp`, `ppp.dion.ne.jp`, `flets.alpha-net.ne.jp`, `ftth.ucom.ne.jp`, `user.max.interlink.or.jp`) in public
 * pages about mail; the others are commonly known forms and were not looked up one by one. Nobody has promised them, and
 * they change: that is why each answer says what was recognised.
 */
import { readIp } from '../../../message/ip.ts';
import { registrableDomain } from '../../../message/psl.ts';
import { fill } from '../../fill.ts';
import type { Text } from '../../finding.ts';

/**
 * dynamic: the address passes from one subscriber to another. end-user: a subscriber's line, fixed or not.
 * shared: many subscribers have it at one time. static: the name says that it is fixed. server: a rented machine.
 * generic: made from the address alone, so nobody gave the machine a name.
 */
export type LineType = 'dynamic' | 'end-user' | 'shared' | 'static' | 'server' | 'generic';

export interface LineKind {
  readonly kind: LineType;
  /** What was recognised: `*.bbtec.net`, or the word in the name. */
  readonly pattern: string;
  /** Whose lines they are, where that is known. */
  readonly holder?: string;
  readonly why: Text;
}

/** kind, holder: suffixes of names; `!` where other hosts of the holder lie below it too, so that the address has to be in the name */
const ROWS = `
dynamic, SoftBank: bbtec.net
dynamic, NTT Communications (OCN): ocn.ne.jp
dynamic, NTT DOCOMO (plala): ap.plala.or.jp
dynamic, KDDI: ppp-bb.dion.ne.jp ppp.dion.ne.jp
dynamic, Sony Network Communications: ap.so-net.ne.jp ap.nuro.jp
dynamic, BIGLOBE: mesh.ad.jp
dynamic, NIFTY: ppp.infoweb.ne.jp
dynamic, Asahi Net: ppp.asahi-net.or.jp
dynamic, JCOM: rev.home.ne.jp zaq.ne.jp!
dynamic, OPTAGE (eo): eonet.ne.jp!
dynamic, QTnet (BBIQ): ppp.bbiq.jp
dynamic, CTC (commufa): commufa.jp!
dynamic, EneCom: megaegg.ne.jp!
dynamic, STNet: ppp.pikara.ne.jp
dynamic, SoftBank (ODN): ppp.odn.ad.jp odn.ad.jp
dynamic, ARTERIA (UCOM): ftth.ucom.ne.jp
dynamic, freebit: ap.yournet.ne.jp
dynamic, GMO: ap.gmo-access.jp
dynamic, TOKAI: t-com.ne.jp!
dynamic, Interlink: user.max.interlink.or.jp
dynamic, alpha-net: flets.alpha-net.ne.jp bflets.alpha-net.ne.jp
shared, JPIX (v6 plus, formerly JPNE): v4.enabler.ne.jp
shared, Internet Multifeed (transix): transix.jp
shared, NTT DOCOMO: spmode.ne.jp mopera.net
shared, KDDI (au): au-net.ne.jp
shared, SoftBank (mobile): panda-world.ne.jp openmobile.ne.jp
dynamic, UUNET (dial-up): da.uu.net
dynamic, Deutsche Telekom: t-ipconnect.de t-dialin.net
dynamic, Vodafone Germany: dynamic.kabel-deutschland.de pools.arcor-ip.net pools.vodafone-ip.de
dynamic, Telefonica Germany: pool.telefonica.de
dynamic, 1&1 Versatel: dynamic.versanet.de versanet.de!
dynamic, Orange France: abo.wanadoo.fr
end-user, Free (Proxad): fbx.proxad.net
end-user, SFR: rev.sfr.net
end-user, Bouygues Telecom: abo.bbox.fr
dynamic, BT: btcentralplus.com
dynamic, Sky: bb.sky.com
dynamic, Virgin Media: cable.virginm.net
dynamic, TalkTalk: as13285.net!
shared, Three UK: threembb.co.uk
dynamic, Telecom Italia: retail.telecomitalia.it
static, Telecom Italia: business.telecomitalia.it
dynamic, Telefonica Spain: dynamicip.rima-tde.net
static, Telefonica Spain: staticip.rima-tde.net
dynamic, Vodafone Spain: dyn.user.ono.com
dynamic, Ziggo: dynamic.ziggo.nl
dynamic, Proximus: adsl-dyn.isp.belgacom.be
dynamic, Telenet: access.telenet.be
dynamic, Orange Polska: neoplus.adsl.tpnet.pl
dynamic, UPC: dynamic.chello.pl dynamic.chello.nl
end-user, Telia: tbcn.telia.com
dynamic, Türk Telekom: dynamic.ttnet.com.tr
static, Türk Telekom: static.ttnet.com.tr
dynamic, VEON (Beeline): broadband.corbina.ru
end-user, Comcast: comcast.net!
end-user, Charter: res.spectrum.com res.rr.com rr.com!
end-user, Verizon: fios.verizon.net
shared, Verizon Wireless: myvzw.com
end-user, AT&T: sbcglobal.net!
end-user, Cox: cox.net!
end-user, Altice: dyn.optonline.net
dynamic, Chunghwa Telecom: dynamic-ip.hinet.net dynamic.hinet.net
static, Chunghwa Telecom: hinet-ip.hinet.net
dynamic, China Telecom: dynamic.163data.com.cn broad.163data.com.cn
dynamic, Viettel: dynamic-ip-adsl.viettel.vn
dynamic, VNPT: dynamic.vnpt.vn
static, VNPT: static.vnpt.vn
end-user, Airtel: airtelbroadband.in
end-user, Claro Brasil: virtua.com.br
dynamic, Vivo Brasil: dsl.telesp.net.br user.vivozap.com.br
dynamic, Oi Brasil: user.veloxzone.com.br
dynamic, Telmex: prod-infinitum.com.mx
dynamic, Telecom Argentina: fibertel.com.ar!
server, Amazon Web Services: compute.amazonaws.com compute-1.amazonaws.com
server, Google Cloud: bc.googleusercontent.com
server, Akamai (Linode): ip.linodeusercontent.com members.linode.com
server, Hetzner: clients.your-server.de
server, Vultr: vultrusercontent.com
server, OVH: vps.ovh.net vps.ovh.ca
server, Contabo: contaboserver.net
server, GoDaddy: ip.secureserver.net
server, SAKURA internet: vs.sakura.ne.jp
server, GMO (ConoHa): static.cnode.io static.cnode.jp
server, IONOS: onlinehome-server.info
`;

interface Known {
  readonly kind: LineType;
  readonly holder: string;
  /** Only names that hold the address are lines. */
  readonly numbered: boolean;
}

const known: ReadonlyMap<string, Known> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const colon = row.indexOf(': ');
      const comma = row.indexOf(', ');
      const holder = row.slice(comma + 2, colon);
      const kind = kindOf(row.slice(0, comma));
      return row
        .slice(colon + 2)
        .split(' ')
        .map((word) => {
          const numbered = word.endsWith('!');
          return [numbered ? word.slice(0, -1) : word, { kind, holder, numbered }] as const;
        });
    }),
);

function kindOf(word: string): LineType {
  return word === 'dynamic' || word === 'shared' || word === 'static' || word === 'server' ? word : 'end-user';
}

/** Words that networks put into names of their lines; whole words between dots, dashes and digits. */
const WORDS: ReadonlyMap<string, LineType> = new Map([
  ...'static fixed fix staticip statip'.split(' ').map((word) => [word, 'static'] as const),
  ...'dyn dynamic dynamicip dynip dialup dialin dial dip ppp pppoe pool pools dhcp'
    .split(' ')
    .map((word) => [word, 'dynamic'] as const),
  ...'cgn cgnat nat natpool'.split(' ').map((word) => [word, 'shared'] as const),
  ...'adsl vdsl xdsl dsl cable catv ftth fttx fttb fios fibra fiber broadband bband cust customer customers res residential subscriber subs cpe user users client clients hsd home flets bflets wimax'
    .split(' ')
    .map((word) => [word, 'end-user'] as const),
  ...'vps vm compute cloud colo dedi dedicated server'.split(' ').map((word) => [word, 'server'] as const),
]);

/** A mail host is called one: the words above in its name say nothing then. */
const MAIL: ReadonlySet<string> = new Set('mail mx smtp mta relay mailgw outbound out post'.split(' '));

/** RFC 1035 §2.3.4 */
const LONGEST_NAME = 253;

/**
 * What kind of line a name tells of, with the reason.
 * @param rdns the name that DNS gives for the address
 * @param ip the address, to see whether the name was made from it
 * @returns undefined when the name says nothing, as that of a mail host does
 */
export function lineKind(rdns: string, ip?: string): LineKind | undefined {
  const name = (rdns.endsWith('.') ? rdns.slice(0, -1) : rdns).toLowerCase();
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  const carries = ip !== undefined && carriesAddress(name, ip);
  const listed = byHolder(name);
  const said = byWord(name);
  if (listed !== undefined && (carries || (!listed.numbered && isLine(name, listed.suffix)))) {
    const kind = said !== undefined && said.kind === 'static' && listed.kind !== 'shared' ? 'static' : listed.kind;
    const { suffix, holder } = listed;
    return { kind, pattern: `*.${suffix}`, holder, why: fill(reasons[kind], { pattern: `*.${suffix}`, holder }) };
  }
  if (said !== undefined && (carries || (/\d/.test(name) && said.kind !== 'end-user' && said.kind !== 'server')))
    return { kind: said.kind, pattern: said.word, why: fill(wordReasons[said.kind], { pattern: said.word }) };
  return carries ? { kind: 'generic', pattern: name, why: wordReasons.generic } : undefined;
}

/** Whether an operator of lines made the name, as far as it says: a form that is known, or a word for lines beside a number. */
export function isLineName(rdns: string, ip: string): boolean {
  if (lineKind(rdns, ip) !== undefined) return true;
  const said = rdns.length > LONGEST_NAME || !/\d/.test(rdns) ? undefined : byWord(rdns.toLowerCase());
  return said !== undefined && said.kind !== 'server';
}

function byHolder(name: string): (Known & { readonly suffix: string }) | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const suffix = name.slice(dot + 1);
    const row = known.get(suffix);
    if (row !== undefined) return { ...row, suffix };
  }
  return undefined;
}

/** The provider's own hosts (`mail.ocn.ne.jp`) lie below the same suffix; lines are numbered. */
function isLine(name: string, suffix: string): boolean {
  const left = name.slice(0, -suffix.length - 1);
  return /\d/.test(left) && !left.split(/[-.\d]/).some((word) => MAIL.has(word));
}

function byWord(name: string): { readonly word: string; readonly kind: LineType } | undefined {
  const domain = registrableDomain(name);
  const left = domain === undefined || domain === name ? name : name.slice(0, -domain.length - 1);
  const words = left.split(/[-._\d]/);
  if (words.some((word) => MAIL.has(word))) return undefined;
  // `static` wins over `dsl`: a fixed line is a line too
  for (const kind of ['static', 'shared', 'dynamic', 'end-user', 'server'] as const) {
    const word = words.find((one) => WORDS.get(one) === kind);
    if (word !== undefined) return { word, kind };
  }
  return undefined;
}

/** Whether the name holds the address: its numbers in either order, twelve digits, or eight hexadecimal ones. */
function carriesAddress(name: string, ip: string): boolean {
  const read = readIp(ip);
  if (read === undefined) return false;
  if (ip.includes(':')) {
    const nibbles = read.map((word) => word.toString(16).padStart(4, '0')).join('');
    return (
      name.replace(/[-.]/g, '').includes(nibbles.slice(8)) ||
      name.includes(read.map((word) => word.toString(16)).join('-'))
    );
  }
  const octets = [read[6] ?? 0, read[7] ?? 0].flatMap((word) => [word >> 8, word & 255]);
  const back = [...octets].reverse();
  const hex = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  const padded = (numbers: readonly number[]): string => numbers.map((one) => String(one).padStart(3, '0')).join('');
  if (name.includes(hex) || name.includes(padded(octets)) || name.includes(padded(back))) return true;
  const numbers = (name.match(/\d+/g) ?? []).map(Number);
  return holds(numbers, octets) || holds(numbers, back) || endsOf(numbers, octets);
}

function holds(numbers: readonly number[], wanted: readonly number[]): boolean {
  return numbers.some((_, at) => wanted.every((number, i) => numbers[at + i] === number));
}

/** The last two numbers of the address at the front, as `cpe-45-67.example.net` has them. */
function endsOf(numbers: readonly number[], octets: readonly number[]): boolean {
  return octets.slice(2).every((octet, i) => numbers[i] === octet) && octets.slice(2).some((octet) => octet > 9);
}

const reasons: Readonly<Record<LineType, Text>> = {
  dynamic: {
    ja: '逆引き名が {pattern} の形で、{holder} の利用者の回線です。アドレスは変わることがあります',
    en: 'its name has the form {pattern}: a subscriber’s line of {holder}, whose address may change',
  },
  'end-user': {
    ja: '逆引き名が {pattern} の形で、{holder} の利用者の回線です',
    en: 'its name has the form {pattern}: a subscriber’s line of {holder}',
  },
  shared: {
    ja: '逆引き名が {pattern} の形で、{holder} の多くの利用者が同時に使うアドレスです',
    en: 'its name has the form {pattern}: many subscribers of {holder} use it at a time',
  },
  static: {
    ja: '逆引き名が {pattern} の形で、{holder} の固定アドレスです',
    en: 'its name has the form {pattern}: a fixed address of {holder}',
  },
  server: {
    ja: '逆引き名が {pattern} の形で、{holder} が貸し出しているサーバーです',
    en: 'its name has the form {pattern}: a machine rented out by {holder}',
  },
  generic: { ja: '逆引き名が {pattern} の形です', en: 'its name has the form {pattern}' },
};

const wordReasons: Readonly<Record<LineType, Text>> = {
  dynamic: {
    ja: '逆引き名に、アドレスの変わる回線を表す「{pattern}」が含まれています',
    en: 'its name holds “{pattern}”, a word for lines whose address changes',
  },
  'end-user': {
    ja: '逆引き名に、利用者の回線を表す「{pattern}」とアドレスの数字が含まれています',
    en: 'its name holds “{pattern}”, a word for subscribers’ lines, and the numbers of the address',
  },
  shared: {
    ja: '逆引き名に、多くの利用者による共有を表す「{pattern}」が含まれています',
    en: 'its name holds “{pattern}”, a word for addresses that many share',
  },
  static: {
    ja: '逆引き名に、固定アドレスを表す「{pattern}」が含まれています',
    en: 'its name holds “{pattern}”, a word for fixed addresses',
  },
  server: {
    ja: '逆引き名に、貸しサーバーを表す「{pattern}」とアドレスの数字が含まれています',
    en: 'its name holds “{pattern}”, a word for rented machines, and the numbers of the address',
  },
  generic: {
    ja: '逆引き名がアドレスの数字から機械的に作られています',
    en: 'its name was made from the numbers of the address',
  },
};
