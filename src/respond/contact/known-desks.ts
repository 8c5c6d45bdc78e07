/** Desks that nobody has to be asked for: providers of mailboxes, firms that are impersonated, public bodies. */

import { fill } from '../../examine/fill.ts';
import type { Text } from '../../examine/finding.ts';
import { brandsIn, brandsOf, carriesLabel, lookAlike, speaksForItself } from '../../examine/known/brands/match.ts';
import { brands } from '../../examine/known/brands.ts';
import { authorities, type Purpose } from './authorities.ts';
import { brandDesk } from './brand-desks.ts';
import type { Checked, Confidence, Warning } from './desk.ts';
import { type Draft, draft, named, WEAK } from './draft.ts';
import type { MailboxProvider } from './mailbox-providers.ts';
import { notes, warnings } from './notes.ts';
import { wants } from './wants.ts';

/** The provider of an address comes first, that of a domain's mail behind the domain's own people. */
export const PROVIDER = { ofAddress: 5, ofDomain: 17 } as const;
const RANK = { brand: 18, authority: 100 } as const;

/** What was read at its source is likely to hold; what was not is a guess. */
const trusted = (checked: Checked): Confidence => (checked === 'no' ? 'weak' : 'likely');

const cautioned = (checked: Checked): Text[] => (checked === 'no' ? [notes.unchecked] : []);

/** @param note why this provider has a say */
export function providerDesk(provider: MailboxProvider, about: string, rank: number, note?: Text): Draft {
  const { name, emails, forms, attach, needs, checked, source } = provider;
  return draft({
    scope: 'mailbox-provider',
    name: named(name),
    about,
    // its being unchecked does not make it the wrong desk: nobody else can close the mailbox
    rank: trusted(checked) === 'weak' ? rank - WEAK : rank,
    confidence: trusted(checked),
    source: { kind: 'known', source, checked },
    emails,
    forms,
    attach: wants(...attach),
    needs: wants(...needs),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...(emails.length === 0 ? [notes.formOnly] : []),
      ...cautioned(checked),
    ],
  });
}

/**
 * The report addresses of the firms that a host imitates or belongs to, and of those that the caller names.
 * @param domain its registrable domain
 */
export function brandDesks(host: string | undefined, domain: string | undefined, named_: readonly string[]): Draft[] {
  const wanted = new Map<string, Text | undefined>(named_.map((brand) => [nameOf(brand), undefined]));
  if (host !== undefined && domain !== undefined) {
    const alike = lookAlike(host, domain)?.brand ?? brands.find((brand) => carriesLabel(host, domain, brand));
    if (alike !== undefined && !wanted.has(alike.name))
      wanted.set(alike.name, fill(notes.lookAlike, { host, brand: alike.name }));
    if (speaksForItself(domain)) {
      for (const { name } of brandsOf(domain))
        if (!wanted.has(name)) wanted.set(name, fill(notes.ownBrand, { domain, brand: name }));
    }
  }
  return [...wanted].flatMap(([brand, note]) => {
    const desk = brandDesk(brand);
    if (desk === undefined) return [];
    const { emails, forms, checked, source } = desk;
    return [
      draft({
        scope: 'brand',
        name: named(brand),
        rank: RANK.brand,
        confidence: trusted(checked),
        source: { kind: 'known', source, checked },
        emails,
        forms,
        attach: wants('original'),
        needs: wants('brand-use'),
        notes: [...(note === undefined ? [] : [note]), ...cautioned(checked)],
      }),
    ];
  });
}

/** As a person writes it, by the name of `brands.ts`; what is none of those stays as it is. */
const nameOf = (written: string): string =>
  brandDesk(written) === undefined ? (brandsIn(written)[0]?.name ?? written) : written;

/** Of the firms that the caller names, those whose desk is not known here: silence would read as if none were needed. */
export function withoutDesk(named_: readonly string[]): Warning[] {
  return [...new Set(named_.map(nameOf))].flatMap((brand) => {
    if (brandDesk(brand) !== undefined) return [];
    const own = brands.find(({ name }) => name === brand)?.domains[0];
    const id = 'brand-without-desk';
    return [
      {
        id,
        ...(own === undefined
          ? fill(warnings[id], { brand })
          : fill(warnings['brand-without-desk-at'], { brand, own })),
      },
    ];
  });
}

/** Public bodies in Japan, those for the purposes first and alone where there are any. */
export function authorityDesks(purposes: readonly Purpose[]): Draft[] {
  return authorities
    .filter((one) => purposes.length === 0 || one.for.some((purpose) => purposes.includes(purpose)))
    .map((one, at) =>
      draft({
        scope: 'authority',
        name: one.name,
        // a body is the right one for its purpose, whoever looked its page up
        rank: (one.checked === 'no' ? -WEAK : 0) + RANK.authority + at,
        confidence: trusted(one.checked),
        source: { kind: 'known', source: one.source, checked: one.checked },
        emails: one.emails,
        forms: one.forms,
        phones: one.phones,
        attach: wants(...one.attach),
        needs: wants(...one.needs),
        notes: [...one.notes, ...cautioned(one.checked)],
      }),
    );
}
