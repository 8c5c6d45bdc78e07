/**
 * What public authorities call themselves, country by country, and the endings that only they get, or use as a rule. Authorities of
 * Germany, Sweden and others have no ending of their own, and are not here. As of 2026-11-30. Sources: registro.br (categories), AFNIC
 * and service-public.fr, AGID, red.es, rijksoverheid.nl, get.gov, gov.uk domain rules, gov.pl, gosuslugi.ru.
 */

/** name | endings */
const ROWS = `
detran|departamento estadual de trânsito|receita federal|justiça (?:do trabalho|federal|estadual|eleitoral)|tribunal (?:de justiça|regional|superior)|polícia (?:federal|civil|rodoviária)|ministério (?:da|do|público)|inss|senatran|prefeitura (?:de|municipal) ~ gov.br jus.br leg.br mp.br def.br
ministère (?:de|du|des)|gendarmerie nationale|police nationale|direction générale des finances|trésor public|antai|amendes?[ .]gouv|service[ -]public|crit.?air|préfecture (?:de|du) ~ gouv.fr service-public.fr amendes.gouv.fr
agenzia delle entrate|ministero (?:dell|della|del)|polizia (?:di stato|postale)|guardia di finanza|inps|agenzia entrate ~ gov.it inps.it interno.it mef.gov.it poliziadistato.it gdf.gov.it agenziaentrate.it
agencia tributaria|ministerio de|policía nacional|guardia civil|seguridad social|dirección general de tráfico|dgt ~ gob.es agenciatributaria.es policia.es guardiacivil.es seg-social.es dgt.es administracion.gob.es
belastingdienst|rijksoverheid|mijnoverheid|mijn overheid|digid|cjib|centraal justitieel ~ belastingdienst.nl rijksoverheid.nl overheid.nl digid.nl cjib.nl
internal revenue service|social security administration|department of motor vehicles|department of (?:justice|the treasury|homeland security)|us customs|u\\.s\\. customs ~ gov mil
hm (?:revenue|courts)|hmrc|dvla|department for work ~ gov.uk
ministerstwo (?:finansów|cyfryzacji)|urząd skarbowy|krajowa administracja skarbowa|zakład ubezpieczeń społecznych|zus ~ gov.pl zus.pl
australian taxation office|mygov|services australia ~ gov.au
canada revenue agency|service canada|agence du revenu ~ gc.ca canada.ca
госуслуги|федеральная налоговая|министерство|мвд россии ~ gosuslugi.ru gov.ru nalog.ru mvd.ru
`;

const rows = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [names = '', endings = ''] = row.split(' ~ ');
    return {
      // bounded: words of the table, no repeat
      name: new RegExp(`(?<![\\p{L}])(?:${names.replaceAll('\\\\', '\\')})(?![\\p{L}])`, 'iu'),
      endings: endings.split(' '),
    };
  });

/** The endings of the authority that a name says to be; undefined where it says to be none. */
export function authorityOf(name: string): { readonly said: string; readonly endings: readonly string[] } | undefined {
  for (const { name: pattern, endings } of rows) {
    const said = pattern.exec(name)?.[0];
    if (said !== undefined) return { said, endings };
  }
  return undefined;
}

/** @param host in lower case */
export const isOf = (endings: readonly string[], host: string): boolean =>
  endings.some((ending) => host === ending || host.endsWith(`.${ending}`));
