/**
 * The page of a mailing list that its program writes under each letter: about the list, its archive, how to leave. As of 2026-12-01.
 * Source: the programs' documents (Mailman 2 and 3, Sympa, LISTSERV, Google Groups, Groups.io).
 */
import { domainOfAddress, registrableDomain } from '../../../message/psl.ts';
import type { Facts, Link } from '../../facts.ts';
import type { Observation } from '../../finding.ts';
import { sameHolder } from '../brands/match.ts';
import { reverseNameOf } from '../hosts/handover-name.ts';

/** What the programs call these pages; the name of the list follows. */
const PATHS: readonly string[] = [
  '/mailman/listinfo/',
  '/mailman/options/',
  '/cgi-bin/mailman/listinfo/',
  '/mailman3/lists/',
  '/mailman3/postorius/lists/',
  '/postorius/lists/',
  '/archives/list/',
  '/hyperkitty/list/',
  '/sympa/info/',
  '/sympa/signoff/',
  '/wws/info/',
  '/scripts/wa.exe?subed1=',
  '/cgi-bin/wa?subed1=',
  '/d/msgid/',
  '/d/optout',
  '/g/',
];
/** Services whose lists are under names of their customers. */
const SERVICES: ReadonlySet<string> = new Set(['groups.google.com', 'groups.io']);

/** The line between a letter and what a list writes under it (Mailman's underscores, RFC 3676 §4.3). */
const LINE = /(?:^|\n)[^\S\n]{0,8}(?:_{5,}|-{2,}|={5,})[^\S\n]{0,8}(?:\n|$)/g;
/** What stands there is a few lines. */
const FOOT = 900;
/** Lists whose name is looked for; the names stand in the fields. */
const NAMES = 4;

/**
 * The links of the letter that a list wrote under it. The list itself carried the mail: the host or the envelope is of the page's domain.
 * Its page is written out and has the list's name.
 */
export function listsPages({ links, text, distribution, mailFrom, route }: Facts): ReadonlySet<Observation<Link>> {
  const names = namesIn(distribution);
  const pages = links.filter(({ value }) => names.some((name) => isNamed(value, name)));
  const foot = pages.length === 0 ? '' : (text?.value.seen.slice(footAt(text.value.seen)) ?? '');
  if (foot === '') return new Set();
  const carriers = [
    domainOfAddress(mailFrom?.value ?? ''),
    registrableDomain(reverseNameOf(route.value.handover)?.toLowerCase() ?? '') ?? '',
  ];
  return new Set(
    pages.filter(
      ({ value }) =>
        (SERVICES.has(value.host) || carriers.some((one) => one !== '' && sameHolder(one, value.domain))) &&
        isWrittenOut(value) &&
        foot.includes(value.shown),
    ),
  );
}

/** `Dialogue <dialogue.lists.example>`, `dialogue@lists.example`, `list dialogue@…; contact …`: how the list calls itself. */
function namesIn(distribution: Facts['distribution']): readonly string[] {
  return distribution.flatMap(({ value }) => {
    if (value.kind !== 'mailing-list') return [];
    const ids = value.name.toLowerCase().match(/[\w+-]{2,64}(?=[.@][\w.-]{3,})/g) ?? [];
    return ids.slice(0, NAMES);
  });
}

function isNamed({ url }: Link, name: string): boolean {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (start < 0 || !url.startsWith('http')) return false;
  const path = url.slice(start).toLowerCase();
  // `/a/example.org/d/msgid/…`: of an organization that Google keeps the groups for
  const own = path.replace(/^\/a\/[\w.-]{3,100}(?=\/)/, '');
  return PATHS.some((one) => own.startsWith(one)) && path.includes(name);
}

/** What is pressed is what is read: no button. */
const isWrittenOut = ({ shown }: Link): boolean => /^(?:https?:\/\/|www\.)\S+$/.test(shown);

/** Where the last such line stands; the length of the text where there is none, or too much behind it. */
export function footAt(seen: string): number {
  const start = Math.max(0, seen.length - FOOT);
  let at = seen.length;
  for (const { index } of seen.slice(start).matchAll(LINE)) at = start + index;
  return at;
}
