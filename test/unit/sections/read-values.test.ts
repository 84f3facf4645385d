import assert from 'node:assert/strict';
import { readDate } from '../../../src/base/calendar/read-date.ts';
import { readAmount } from '../../../src/base/money/read-amount.ts';

describe('reading a date', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['2026-12-31', 'en', '2026-12-31'],
    ['31.12.2026', 'en', '2026-12-31'],
    ['31/12/2026', 'fr', '2026-12-31'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['03/04/2026', 'en', 'ambiguous'],
    ['03/03/2026', 'en', '2026-03-03'],
    ['13/04/2026', 'en', '2026-04-13'],
    ['04/13/2026', 'en', '2026-04-13'],
    ['31 December 2026', 'en', '2026-12-31'],
    ['December 31, 2026', 'en', '2026-12-31'],
    ['31st of Dec. 2026', 'en', '2026-12-31'],
    ['31 décembre 2026', 'fr', '2026-12-31'],
    ['1er août 2026', 'fr', '2026-08-01'],
    ['31 декабря 2026 г.', 'ru', '2026-12-31'],
    ['31.12.2026 г.', 'ru', '2026-12-31'],
    ['ngày 31 tháng 12 năm 2026', 'vi', '2026-12-31'],
    ['31 tháng 12, 2026', 'vi', '2026-12-31'],
    ['29 February 2028', 'en', '2028-02-29'],
    ['29 February 2026', 'en', undefined],
    ['31.04.2026', 'ru', undefined],
    ['31/12/26', 'fr', undefined],
    ['end of May 2026', 'en', undefined],
    ['  31   December   2026 ', 'en', '2026-12-31'],
    ['DECEMBER 31 2026', 'en', '2026-12-31'],
    ['on the 31st of December 2026', 'en', '2026-12-31'],
    ['31 déc. 2026', 'fr', '2026-12-31'],
    ['2-го февраля 2026', 'ru', '2026-02-02'],
    ['2го февраля 2026 года', 'ru', '2026-02-02'],
    ['31.12.2026г', 'ru', '2026-12-31'],
    ['31.12.2026 г', 'ru', '2026-12-31'],
    ['1.2.2026', 'en', '2026-02-01'],
    ['03/04/2026', 'en-GB', 'ambiguous'],
    ['03.04.2026', 'en', '2026-04-03'],
    ['30.01.2026', 'fr', '2026-01-30'],
    ['29.02.2000', 'fr', '2000-02-29'],
    ['29.02.2100', 'fr', undefined],
    ['31.01.2028', 'fr', '2028-01-31'],
    ['31.04.2028', 'fr', undefined],
    ['01.01.0001', 'fr', '0001-01-01'],
    ['01.01.0000', 'fr', undefined],
    ['0.12.2026', 'fr', undefined],
    ['31.13.2026', 'fr', undefined],
    ['due 2026-12-31', 'en', undefined],
    ['2026-12-31T10:00', 'en', undefined],
    ['due 31.12.2026', 'en', undefined],
    ['31.12.2026 at noon', 'en', undefined],
    ['from 31 tháng 12 2026', 'vi', undefined],
    ['31 tháng 12 2026 nhé', 'vi', undefined],
    ['31 December 2026 at ten', 'en', undefined],
    ['31 December 20266', 'en', undefined],
    ['31 December x2026', 'en', undefined],
    ['31x December 2026', 'en', undefined],
    ['x31 December 2026', 'en', undefined],
    ['December x3 2026', 'en', undefined],
    ['31 Smarch 2026', 'en', undefined],
    ['soon', 'en', undefined],
    ['', 'en', undefined],
  ];
  for (const [text, language, expected] of cases)
    it(`${JSON.stringify(text)} in ${language}`, () => {
      const read = readDate(text, language);
      assert.equal(read?.kind === 'date' ? read.date : read?.kind, expected);
    });

  it('reads back what Intl writes, in every language', () => {
    for (const language of ['en', 'en-GB', 'fr', 'ru', 'vi'])
      for (const dateStyle of ['long', 'medium'] as const)
        for (let month = 1; month <= 12; month++) {
          const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(
            Date.UTC(2026, month - 1, 21),
          );
          const read = readDate(text, language);
          assert.deepEqual(read, { kind: 'date', date: `2026-${String(month).padStart(2, '0')}-21` }, text);
        }
  });
});

describe('reading an amount', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['1250 EUR', 'en', '1250.00 EUR'],
    ['1.250,00 €', 'fr', '1250.00 EUR'],
    ['€1,250.50', 'en', '1250.50 EUR'],
    ['1 250,5', 'fr', '1250.50 USD'],
    ['1\u202f250,50 €', 'fr', '1250.50 EUR'],
    ['$20', 'en', '20.00 USD'],
    ['usd 20.05', 'en', '20.05 USD'],
    ['1.250.000 ₫', 'vi', '1250000 VND'],
    ['1.250 đ', 'vi', '1250 VND'],
    ['1 000 руб.', 'ru', '1000.00 RUB'],
    ['1,250', 'en', '1250.00 USD'],
    ['1.250', 'en', 'ambiguous'],
    ['1,250', 'fr', 'ambiguous'],
    ['-5 EUR', 'en', '-5.00 EUR'],
    ["1'250.00 CHF", 'en', '1250.00 CHF'],
    ["1'250'000 CHF", 'en', '1250000.00 CHF'],
    ["12'50.00 CHF", 'en', undefined],
    ["1'250.00. CHF", 'en', undefined],
    ['  1  250  EUR ', 'fr', '1250.00 EUR'],
    ['CA$ 5', 'en', undefined],
    ['about $5', 'en', undefined],
    ['$5 EUR', 'en', undefined],
    ['EUR 5 EUR', 'en', undefined],
    ['$5 or so', 'en', undefined],
    ['12.5 EUR', 'en', '12.50 EUR'],
    ['12.3456 EUR', 'en', '12.3456 EUR'],
    ['12.34567 EUR', 'en', undefined],
    ['12. EUR', 'en', undefined],
    ['0.125 EUR', 'en', '0.125 EUR'],
    ['0,125 EUR', 'en', '0.125 EUR'],
    ['1250,125 EUR', 'en', '1250.125 EUR'],
    ['125,125 EUR', 'en', '125125.00 EUR'],
    ['1,250.125 EUR', 'en', '1250.125 EUR'],
    ['1,250,00 EUR', 'en', undefined],
    ['1.250,000.50 EUR', 'en', undefined],
    ['1,2500.50 EUR', 'en', undefined],
    ['12,34.50 EUR', 'en', undefined],
    ['1,250,000 EUR', 'en', '1250000.00 EUR'],
    ['0012 EUR', 'en', '12.00 EUR'],
    ['007.50 EUR', 'en', '7.50 EUR'],
    ['00 EUR', 'en', '0.00 EUR'],
    ['123456789012345 EUR', 'en', '123456789012345.00 EUR'],
    ['1234567890123456 EUR', 'en', undefined],
    ['−5 EUR', 'en', '-5.00 EUR'],
    ['12,34,56', 'en', undefined],
    ['12 34 EUR', 'en', undefined],
    ['1250 EUR a month', 'en', undefined],
    ['5 XYZ', 'en', undefined],
    ['free', 'en', undefined],
    ['', 'en', undefined],
  ];
  for (const [text, language, expected] of cases)
    it(`${JSON.stringify(text)} in ${language}`, () => {
      const read = readAmount(text, language, 'USD');
      assert.equal(read?.kind === 'amount' ? read.amount : read?.kind, expected);
    });

  it('takes a sign that several currencies share for the usual one among them', () => {
    const read = (text: string, currency: string | undefined) => {
      const result = readAmount(text, 'en', currency);
      return result?.kind === 'amount' ? result.amount : result?.kind;
    };
    assert.equal(read('$5', 'CAD'), '5.00 CAD');
    assert.equal(read('$5', 'EUR'), '5.00 USD');
    assert.equal(read('$5', undefined), '5.00 USD');
    assert.equal(read('5 kr', 'NOK'), '5.00 NOK');
    assert.equal(read('5 kr.', 'DKK'), '5.00 DKK');
    assert.equal(read('kr 5', 'EUR'), '5.00 SEK');
    assert.equal(read('¥500', 'CNY'), '500.00 CNY');
    assert.equal(read('¥500', 'EUR'), '500 JPY');
  });

  it('knows a sign that names its country, whatever the currency meant otherwise', () => {
    const read = (text: string) => readAmount(text, 'en', 'CAD');
    for (const text of ['US$ 5', 'US$5', '5 US$'])
      assert.deepEqual(read(text), { kind: 'amount', amount: '5.00 USD' }, text);
    assert.deepEqual(read('R$ 5,50'), { kind: 'amount', amount: '5.50 BRL' });
  });

  it('needs a currency', () => {
    assert.deepEqual(readAmount('20', 'en', undefined), { kind: 'no currency' });
  });
});
