/** Where an RDAP object says that more is told: the registrar of a domain, a narrower network. */
import { dictionary, list, text } from './json.ts';

/** Real objects have under ten. */
const MAX_LINKS = 50;

/**
 * RDAP addresses of the same thing at other servers: `rel` `related` (RFC 9083 §4.2, ICANN's RDAP response profile).
 * @param type `ip`, `autnum` or `domain`
 */
export function relatedLinks(json: unknown, type: string): readonly string[] {
  return list(dictionary(json)['links'])
    .slice(0, MAX_LINKS)
    .map(dictionary)
    .filter(({ rel }) => text(rel)?.toLowerCase() === 'related')
    .filter((link) => text(link['type'])?.toLowerCase().includes('rdap+json') === true)
    .flatMap(({ href }) => text(href) ?? [])
    .filter((href) => href.includes(`/${type}/`) && URL.canParse(href));
}
