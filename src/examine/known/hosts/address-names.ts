/** Names of hosts that a provider makes of their addresses (`178.113.0.203.host.provider.example`, `ec2-203-0-113-178.…`). */
import { readIp } from '../../../message/ip.ts';
import { isInnerHost } from '../links/inner-host.ts';

/** Four numbers of an address, forwards or backwards. */
const NUMBERS = /(?:^|[.-])(\d{1,3})[.-](\d{1,3})[.-](\d{1,3})[.-](\d{1,3})(?=[.-])/;
/** Beside them such a name says what it is; a version of a program (`3-12-0-1.docs.example`) does not. */
const TELLING =
  /(?:^|[.-])(?:hosts?|hosted-by|static|ip|ipv4|ec2|compute|vps|vm|rev|reverse|ptr|clients?|customers?|cust|dyn|dynamic|dsl|adsl|cable|pool|broadband|srv|servers?|cloud|bc)(?=[.\d-])/;

/** Whether the host is called by nothing but its address: nobody gave it a name. */
export function isNamedByAddress(host: string): boolean {
  const found = NUMBERS.exec(host);
  if (found === null || !TELLING.test(host)) return false;
  const address = found.slice(1, 5).join('.');
  return readIp(address) !== undefined && !isInnerHost(address);
}
