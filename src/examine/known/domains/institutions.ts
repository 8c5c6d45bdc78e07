/**
 * Endings that only schools, universities, authorities and the military get, whose registries ask for a proof of what one is. As of
 * 2026-12-01. Sources: EDUCAUSE (edu), get.gov (gov), JPRS (ac.jp, ed.jp, go.jp, lg.jp), the registries' own rules for the others.
 */

/** Endings by themselves. */
const TOP: ReadonlySet<string> = new Set(['edu', 'gov', 'mil', 'int']);
/** Before the code of a country. */
const SECOND: ReadonlySet<string> = new Set(
  'edu gov mil gob gouv govt ac go ed lg gc jus leg mp def nhs police sch k12'.split(' '),
);

/** Whether a host (lower case) lies below such an ending: `cs.example.ac.jp`. */
export function isInstitution(host: string): boolean {
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2) return false;
  return TOP.has(top) || (labels.length > 2 && top.length === 2 && SECOND.has(labels.at(-2) ?? ''));
}
