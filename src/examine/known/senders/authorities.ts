/**
 * What public authorities call themselves, country by country, and the endings that only they get, or use as a rule. Authorities of
 * Germany, Sweden and others have no ending of their own, and are not here. As of 2026-11-30. Sources: registro.br (categories), AFNIC
 * and service-public.fr, AGID, red.es, rijksoverheid.nl, get.gov, gov.uk domain rules, gov.pl, gosuslugi.ru.
 */
import { PhraseTable } from '../stories/phrases/phrase-search.ts';
import { plain } from '../text/plain.ts';

/** names ~ endings; names as `plain` writes them */
const ROWS = `
detran|departamento estadual de trânsito|receita federal|justiça do trabalho|justiça federal|justiça estadual|justiça eleitoral|tribunal de justiça|tribunal regional|tribunal superior|polícia federal|polícia civil|polícia rodoviária|ministério da|ministério do|ministério público|inss|senatran|prefeitura de|prefeitura municipal ~ gov.br jus.br leg.br mp.br def.br
ministère de|ministère du|ministère des|gendarmerie nationale|police nationale|direction générale des finances|trésor public|antai|amendes.gouv|service-public|crit-air|crit'air|préfecture de|préfecture du ~ gouv.fr service-public.fr amendes.gouv.fr
agenzia delle entrate|ministero dell|ministero della|ministero del|polizia di stato|polizia postale|guardia di finanza|inps|agenzia entrate ~ gov.it inps.it interno.it mef.gov.it poliziadistato.it gdf.gov.it agenziaentrate.it
agencia tributaria|ministerio de|policía nacional|guardia civil|seguridad social|dirección general de tráfico|dgt ~ gob.es agenciatributaria.es policia.es guardiacivil.es seg-social.es dgt.es administracion.gob.es
belastingdienst|rijksoverheid|mijnoverheid|mijn overheid|digid|cjib|centraal justitieel ~ belastingdienst.nl rijksoverheid.nl overheid.nl digid.nl cjib.nl
internal revenue service|social security administration|department of motor vehicles|department of justice|department of the treasury|department of homeland security|us customs|u.s. customs ~ gov mil
hm revenue|hm courts|hmrc|dvla|department for work ~ gov.uk
ministerstwo finansów|ministerstwo cyfryzacji|urząd skarbowy|krajowa administracja skarbowa|zakład ubezpieczeń społecznych|zus ~ gov.pl zus.pl
australian taxation office|mygov|services australia ~ gov.au
canada revenue agency|service canada|agence du revenu ~ gc.ca canada.ca
госуслуги|федеральная налоговая|министерство|мвд россии ~ gosuslugi.ru gov.ru nalog.ru mvd.ru
`;

const table = new PhraseTable(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [names = '', endings = ''] = row.split(' ~ ');
      return [endings.split(' '), names.split('|')] as const;
    }),
);

interface Authority {
  readonly said: string;
  readonly endings: readonly string[];
}

/** The authority that a name says to be, by its endings; undefined where it says to be none. */
export function authorityOf(name: string): Authority | undefined {
  const [hit] = table.find(plain(name));
  return hit === undefined ? undefined : { said: hit.phrase, endings: hit.group };
}

/** @param host in lower case */
export const isOf = (endings: readonly string[], host: string): boolean =>
  endings.some((ending) => host === ending || host.endsWith(`.${ending}`));
