/** Names in dates: months of several languages, weekdays, and zones. */

/** Month names, 1 to 12. */
export const MONTHS = months([
  'jan january janvier januar januari enero gennaio jän jänner',
  'feb february février fevrier fév février februar febrero febbraio fev',
  'mar march mars märz maerz mär mrz marzo maart março',
  'apr april avril avr abril aprile',
  'may mai mayo maggio maj mei maio',
  'jun june juin juni junio giugno',
  'jul july juillet juil juli julio luglio',
  'aug august août aout aoû agosto augustus ago',
  'sep sept september septembre septiembre settembre setembro set',
  'oct october octobre oktober okt octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december décembre decembre déc dezember dez diciembre dicembre dic dezembro',
]);

/** 0 is Sunday. Only English ones are checked against the date. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 }),
);

// RFC 5322 §4.3 for the American ones; the others are what hosts write. Minutes east of Greenwich.
export const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    eastern: -300,
    central: -360,
    mountain: -420,
    pacific: -480,
    tokyo: 540,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
    ast: -240,
    adt: -180,
    nst: -210,
    ndt: -150,
    brt: -180,
    art: -180,
    bst: 60,
    west: 60,
    cet: 60,
    met: 60,
    mez: 60,
    cest: 120,
    mest: 120,
    mesz: 120,
    eet: 120,
    sast: 120,
    eest: 180,
    msk: 180,
    msd: 240,
    ist: 330,
    ict: 420,
    wib: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
  }),
);

/**
 * Names of zones that others have too: the eastern coast of Australia, China and Cuba, Israel and Ireland, Bangladesh, Arabia, the
 * Philippines. Minutes east of Greenwich, beside the one above (tz database, names that are or were in use there).
 */
export const OTHERS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    est: [600],
    edt: [660],
    cst: [480, 570, -300],
    ist: [120, 60],
    bst: [360],
    ast: [180],
    pst: [480],
  }),
);
// RFC 5322 §4.3: these have one meaning in a mail, as long as nothing speaks against it
export const DEFINED: ReadonlySet<string> = new Set(['est', 'edt', 'cst', 'pst']);

/** Years before the first of a Japanese era; the eras begin in 2019, 1989 and 1926 (元号法, Act No. 43 of 1979, and its orders). */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const ERA = /(令和|平成|昭和)\s{0,3}(\d{1,2}|元)(?=\s{0,3}年)/g;

/** `令和8年11月10日` with the year of everybody's calendar. */
export const withoutEra = (text: string): string =>
  text.replace(ERA, (_, era: string, year: string) => String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))));

function months(rows: readonly string[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const [i, row] of rows.entries()) for (const name of row.split(' ')) all.set(name, i + 1);
  return all;
}
