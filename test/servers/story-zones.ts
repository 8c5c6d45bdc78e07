/** What the five stories tell of names and addresses, as a zone: nothing is added to what a name is said to have. */
import type { Zone } from './dns-server.ts';

export const storyZone: Zone = {
  // Story 004: the link leads to dm1k.com, which lies at 157.112.176.65, a rented server named sv864.xserver.jp.
  'dm1k.com': { A: ['157.112.176.65'] },
  'sv864.xserver.jp': { A: ['157.112.176.65'] },
  '65.176.112.157.in-addr.arpa': { PTR: ['sv864.xserver.jp'] },
  // The domain in the From of story 004, whose web address is not its mail client's.
  'l-partner.co.jp': { A: ['35.73.31.138'] },
  // No name stands for 20.196.210.166 (story 004: "from unknown (HELO node2) (…@20.196.210.166)"), and none for
  // 27.147.195.220 (story 003: "from mxag.ascentbd.com (unknown [27.147.195.220])"), whatever the client called itself.
  // Story 003: an address whose name lies in t-ipconnect.de; Deutsche Telekom writes the address in hex before `dip0`.
  'p5481cd2b.dip0.t-ipconnect.de': { A: ['84.129.205.43'] },
  '43.205.129.84.in-addr.arpa': { PTR: ['p5481cd2b.dip0.t-ipconnect.de'] },
  // Story 000: a line of BBTEC, whose names hold the address in twelve digits.
  'softbank219012045067.bbtec.net': { A: ['219.12.45.67'] },
  '67.45.12.219.in-addr.arpa': { PTR: ['softbank219012045067.bbtec.net'] },
};
