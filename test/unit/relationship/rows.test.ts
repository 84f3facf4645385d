import assert from 'node:assert/strict';
import { UserError } from '../../../src/base/user-error.ts';
import { resolveField } from '../../../src/relationship/client/field-address.ts';
import { appendRow } from '../../../src/relationship/client/record-edit.ts';
import { slugOf } from '../../../src/relationship/client/row-keys.ts';
import { placeOfRow, referencesOf } from '../../../src/relationship/client/row-reference.ts';
import { keysOfRows, titleOfRow } from '../../../src/relationship/client/row-titles.ts';
import { aClient } from '../../support/records.ts';

describe('A short name for files and keys', () => {
  it('holds letters and digits of any script, joined by single dashes', () => {
    for (const [name, slug] of [
      ['Acme & Sons, Ltd.', 'acme-sons-ltd'],
      ['  (Été 2026)!?  ', 'été-2026'],
      ['ООО «Ромашка»', 'ооо-ромашка'],
      ['Cafe\u0301', 'caf\u00e9'],
      ['---', ''],
    ] as const)
      assert.equal(slugOf(name), slug, name);
  });

  it('is cut after 48 characters, and neither inside of one nor behind a dash', () => {
    assert.equal(slugOf('x'.repeat(60)), 'x'.repeat(48));
    assert.equal(slugOf('𝐀'.repeat(60)), '𝐀'.repeat(48));
    assert.equal(slugOf(`${'x'.repeat(47)} and sons`), 'x'.repeat(47));
  });
});

describe('The key of a row', () => {
  it('is its id, and where it has none made from its title, with a number where that is taken', () => {
    assert.deepEqual(keysOfRows([{ id: 'a' }, { id: 'a' }, { id: '' }]), ['a', 'row', 'row-2']);
    const named = (what: string, id?: string) => ({ what, ...(id !== undefined && { id }) });
    assert.deepEqual(keysOfRows([named('Export'), named('Import', 'export'), named('Export'), named('Export')]), [
      'export-2',
      'export',
      'export-3',
      'export-4',
    ]);
  });
});

describe('The title of a row', () => {
  it('is the first of its names that says something', () => {
    assert.equal(titleOfRow({ role: 'billing', name: ' ', what: '', number: '2026-7' }), '2026-7');
    assert.equal(titleOfRow({ name: 7, note: 'x' }), '');
  });

  it('of a repository is the last step of its address', () => {
    for (const remote of [
      'git@git.example:acme/shop.git',
      'git@git.example:shop',
      'https://git.example/acme/shop.git//',
      'shop',
    ])
      assert.equal(titleOfRow({ remote }), 'shop', remote);
    assert.equal(titleOfRow({ remote: 'https://git.example/acme/acme.github.io' }), 'acme.github.io');
    assert.equal(titleOfRow({ remote: '.git' }), '.git');
    assert.equal(titleOfRow({ folder: '/code/shop.git' }), '/code/shop.git');
  });
});

describe('A row that somebody saw', () => {
  type Row = { readonly what: string; readonly state: string; readonly id?: string };
  const logo: Row = { what: 'Logo', state: 'agreed' };
  const search: Row = { what: 'Search', state: 'agreed' };
  const [, seen] = referencesOf([logo, search]);
  assert.ok(seen);

  it('is found where it is by now, in whatever order its fields are', () => {
    assert.equal(placeOfRow([search, logo], seen), 0);
    assert.equal(placeOfRow([logo, logo, { state: 'agreed', what: 'Search' }], seen), 2);
  });

  it('is told by its key from another that holds the same', () => {
    const [first, second] = referencesOf([logo, logo]);
    assert.ok(first && second);
    assert.deepEqual([placeOfRow([logo, logo], first), placeOfRow([logo, logo], second)], [0, 1]);
  });

  it('is not found again once it is gone, or anything in it is other', () => {
    const lists: readonly (readonly Row[])[] = [
      [],
      [logo],
      [logo, { ...search, state: 'done' }],
      [logo, { ...search, id: 'x' }],
    ];
    for (const list of lists)
      assert.throws(
        () => placeOfRow(list, seen),
        (error) => error instanceof UserError && error.message === new UserError('row.changed').message,
      );
  });
});

describe('A row that is added', () => {
  it('goes to the end of its list, without the fields that hold nothing', () => {
    const change = appendRow(aClient({ log: [{ on: '2026-11-02' }] }), 'log', {
      on: '2026-11-03',
      with: '',
      line: undefined,
      replyOwed: false,
    });
    assert.deepEqual(change, { path: ['log', 1], value: { on: '2026-11-03', replyOwed: false } });
    const { repairs: _, ...without } = aClient();
    assert.deepEqual(appendRow(without, 'repairs', {}), { path: ['repairs', 0], value: {} });
  });
});

describe('The address of a field', () => {
  const record = { credentials: [{ name: 'Mail' }, { name: 'Stripe', account: 'nora' }], notes: { a: 1 } };

  it('finds a row by its key, and the place of a field that is not there yet', () => {
    assert.deepEqual(resolveField(record, ['credentials', '#stripe', 'account']), {
      path: ['credentials', 1, 'account'],
      value: 'nora',
    });
    assert.deepEqual(resolveField(record, ['exit', 'lastDay']), { path: ['exit', 'lastDay'], value: undefined });
    assert.equal(resolveField(record, ['constructor', 'name'])?.value, undefined);
  });

  it('leads nowhere when its row is gone, or there is no list', () => {
    for (const address of [['credentials', '#bank'], ['notes', '#a'], ['scope', '#logo'], ['#mail']])
      assert.equal(resolveField(record, address), undefined, address.join());
  });
});
