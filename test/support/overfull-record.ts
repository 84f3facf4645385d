import { CATALOGUE } from '../../src/relationship/flags/catalogue.ts';

/** Words of four languages in a row, one of them longer than any line: 300 characters and more. */
export const LONGEST_NAME = [
  'Société anonyme des chemins de fer et ports de plaisance réunis',
  'Общество с ограниченной ответственностью «Северодальневосточныепассажирскиеавиаперевозки»',
  'Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ Xuất nhập khẩu Nguyễn Thị Minh Khai',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
].join(', ');

/**
 * More than a page is made for: a name that fills four lines, thirty kinds of red flag seen again and again, a word
 * without a place to break it in every text a person writes, and every list filled.
 *
 * @param stage where the client is
 */
export function overfullRecord(stage: 'lead' | 'active' | 'leaving' | 'left' = 'active') {
  const endless = 'x'.repeat(200);
  const kinds = CATALOGUE.slice(0, 30).map(({ id }) => id);
  const flags = kinds.flatMap((flag, index) => [
    { id: `f${index}a`, flag, seenOn: '2026-08-03', evidence: `${LONGEST_NAME} ${endless}` },
    { id: `f${index}b`, flag, seenOn: `2026-0${1 + (index % 9)}-05`, evidence: '<b>again</b> & again' },
  ]);
  const past = kinds.slice(0, 8).flatMap((flag, index) => [
    { id: `s${index}`, flag, seenOn: '2026-01-09', resolvedOn: '2026-03-01', resolution: endless },
    { id: `d${index}`, flag, declinedOn: '2026-02-01', evidence: LONGEST_NAME },
  ]);
  const many = <T>(row: (index: number) => T) => Array.from({ length: 12 }, (_, index) => row(index));
  return {
    version: 1,
    id: `overfull-${stage}`,
    name: LONGEST_NAME,
    stage,
    language: 'en',
    currency: 'EUR',
    agreement: { signedOn: '2026-01-02', notice: { days: 14, kind: 'calendar' }, paymentTerms: 'net 30' },
    contacts: [{ name: LONGEST_NAME }],
    scope: many((index) => ({ id: `w${index}`, what: `${index} ${LONGEST_NAME}`, state: 'agreed', due: '2026-02-01' })),
    credentials: many((index) => ({ id: `c${index}`, name: `${index} ${LONGEST_NAME}`, account: endless })),
    promises: many((index) => ({
      id: `p${index}`,
      what: `${index} ${endless}`,
      madeOn: '2026-01-05',
      due: '2026-02-01',
    })),
    invoices: many((index) => ({
      number: `2026-${endless.slice(0, 40)}-${index}`,
      issued: '2026-01-31',
      due: '2026-03-01',
      amount: '1234567890.12 EUR',
    })),
    redFlags: [...flags, ...past],
    repairs: many((index) => ({ id: `r${index}`, kind: 'conversation', on: '2026-08-20', outcome: endless })),
    fit: { gut: many((index) => ({ on: `2026-${String(index + 1).padStart(2, '0')}-01`, feeling: 1 + (index % 5) })) },
    decision: { what: 'leave', on: '2026-09-01', coolingOffUntil: '2026-09-03', reason: `${LONGEST_NAME} ${endless}` },
    ...(stage === 'leaving' && { exit: { announcedOn: '2026-10-01', lastDay: '2026-11-30', noticeBy: 'me' } }),
  };
}
