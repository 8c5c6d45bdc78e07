/**
 * Domains by which registers of trade marks, patents and firms write, besides those below endings that only states get. As of
 * 2026-12-03, each from the register's own site or from the list of offices of the World Intellectual Property Organization
 * (https://www.wipo.int/directory/en/urls.jsp).
 */
export const REGISTERS: ReadonlySet<string> = new Set(
  [
    // trade marks and patents
    'euipo.europa.eu europa.eu epo.org boip.int dpma.de inpi.fr oepm.es patentamt.at ige.ch ipi.ch prv.se prh.fi dkpto.dk patentstyret.no',
    'ipindia.gov.in iponz.govt.nz kipo.go.kr cipo.ca canada.ca tmview.org',
    // firms
    'kvk.nl infogreffe.fr registroimprese.it infocamere.it legalmail.it registradores.org transparenzregister.de bundesanzeiger.de',
    'unternehmensregister.de handelsregister.de zefix.ch brreg.no bolagsverket.se virk.dk gleif.org jipdec.or.jp',
  ].flatMap((line) => line.split(' ')),
);
