/**
 * Hosts from which organisations load the pictures of their own mails and pages, beside their own domains. Registrable
 * domains. As of 2026-11-30. Source: the organisations' own pages.
 */

import type { Brand } from '../brands.ts';
import { brands } from '../brands.ts';
import { brandsOf } from './match.ts';

const PICTURES = `
PayPal|paypalobjects.com
Netflix|nflxext.com nflximg.net nflximg.com nflxso.net
Amazon|media-amazon.com ssl-images-amazon.com images-amazon.com
Microsoft|msauth.net msftauth.net aadcdn.net
Facebook|fbcdn.net cdninstagram.com
Spotify|scdn.co spotifycdn.com
eBay|ebaystatic.com ebayimg.com
Dropbox|dropboxstatic.com cfl.dropboxstatic.com
`;

const loaders: ReadonlyMap<string, readonly Brand[]> = new Map(
  PICTURES.trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', domains = ''] = row.split('|');
      const named = brands.filter((brand) => brand.name === name);
      return domains.split(' ').map((domain) => [domain, named] as const);
    }),
);

/** Whose badges, cards and signs stand in everybody's mail: shops, newsletters, signatures. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'Facebook',
  'LinkedIn',
  'X (Twitter)',
  'Google',
  'Apple',
  'LINE',
  'YouTube',
]);

/** The organisations whose own pictures lie on this domain; none for those whose badges stand in every mail. */
export function picturedBy(domain: string): readonly Brand[] {
  return [...(loaders.get(domain) ?? []), ...brandsOf(domain)].filter(({ name }) => !EVERYWHERE.has(name));
}
