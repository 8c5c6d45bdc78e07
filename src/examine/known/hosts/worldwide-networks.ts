/**
 * Networks of operators whose hosts stand all over the world: a table of countries has the seat of the block, not the place of
 * the host. As of 2026-11-30. Source: the operators' own pages of their AS numbers and regions.
 */
const NUMBERS: ReadonlySet<number> = new Set([
  8075, // Microsoft
  8068, // Microsoft
  15169, // Google
  396982, // Google Cloud
  16509, // Amazon
  14618, // Amazon
  13335, // Cloudflare
  54113, // Fastly
  20940, // Akamai
  63949, // Akamai Connected Cloud
  31898, // Oracle
  714, // Apple
  6185, // Apple
  32934, // Meta
  14061, // DigitalOcean
  20473, // Vultr
  45102, // Alibaba Cloud
  132203, // Tencent Cloud
  36351, // IBM Cloud
  16625, // Akamai
  11377, // SendGrid
]);

/** @param asn number of an autonomous system */
export const isWorldwide = (asn: number | undefined): boolean => asn !== undefined && NUMBERS.has(asn);
