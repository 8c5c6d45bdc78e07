/**
 * Gateways that rewrite the links of the mail that they let in: what they carry, the sender wrote otherwise. As of
 * 2026-11-21. Source: the makers' documents. `gateway.example` (RFC 2606) stands for any of them in documents and tests.
 */
const ENDINGS: readonly string[] = (
  'safelinks.protection.outlook.com urldefense.com urldefense.us urldefense.proofpoint.com linkprotect.cudasvc.com mimecast.com ' +
  'mimecastprotect.com secure-web.cisco.com protection.sophos.com fireeye.com clicktime.symantec.com trendmicro.com trendmicro.co.jp ' +
  'url-protection.com url.avanan.click edgepilot.com emailprotection.link hornetsecurity.com fortimailcloud.com fortiisolator.com ' +
  'cloud-protect.net mailguard.com.au spamgourmet.com antispamcloud.com scanmail.trustwave.com seppmail.com libraesva.com checkpoint.com gateway.example'
).split(' ');

/** @param host lower case, ASCII */
export function isGateway(host: string): boolean {
  return ENDINGS.some((ending) => host.endsWith(ending));
}
