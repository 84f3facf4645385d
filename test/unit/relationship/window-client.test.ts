import assert from 'node:assert/strict';
import { seenInBroken } from '../../../src/records/seen-in-broken.ts';
import {
  clientOfWindow,
  clientOfWindowBeside,
  isHere,
  type PlacedRecord,
} from '../../../src/relationship/client/window-client.ts';
import { aClient } from '../../support/records.ts';

const shop = { folder: '/code/shop', remotes: ['git@git.example:acme/shop.git'] };
const acme = aClient({ id: 'a', name: 'Acme' });
const bolt = aClient({ id: 'b', name: 'Bolt' });
const beside = (record: PlacedRecord['record'], folder = '/code/shop'): PlacedRecord => ({ record, beside: folder });
const own = (record: PlacedRecord['record']): PlacedRecord => ({ record, beside: undefined });

describe('The client of a window, among the records beside its code', () => {
  it('is the only one there', () => {
    assert.equal(clientOfWindow([beside(acme)], [shop]), acme);
  });

  it('is the only one that has not left', () => {
    assert.equal(clientOfWindow([beside({ ...acme, stage: 'left' }), beside(bolt)], [shop]), bolt);
  });

  it('is the one that names a repository, among several', () => {
    const withRepository = { ...bolt, repositories: [{ folder: '.' }] };
    assert.equal(clientOfWindow([beside(acme), beside(withRepository)], [shop]), withRepository);
    assert.equal(clientOfWindow([beside(acme), beside(withRepository)], []), withRepository);
  });

  it('is the one that names this repository, where another came along from elsewhere', () => {
    const here = { ...acme, repositories: [{ folder: '.', remote: 'https://git.example/acme/shop' }] };
    const copied = { ...bolt, repositories: [{ folder: '.', remote: 'https://git.example/bolt/app' }] };
    assert.equal(clientOfWindow([beside(copied), beside(here)], [shop]), here);
  });

  it('is the one that names the folder it lies beside, where another names a third', () => {
    const elsewhere = beside({ ...bolt, repositories: [{ folder: '/code/api' }] });
    for (const folder of ['.', './', '.\\', ' . ', '']) {
      const here = { ...acme, repositories: [{ folder }] };
      assert.equal(clientOfWindow([elsewhere, beside(here)], [shop]), here, `"${folder}"`);
      assert.equal(clientOfWindow([elsewhere, beside(here)], [{ folder: '/code/shop//', remotes: [] }]), here);
    }
    const named = { ...acme, repositories: [{ folder: '.', remote: 'https://git.example/acme/shop' }] };
    assert.equal(clientOfWindow([elsewhere, beside(named)], [{ folder: '/code/shop', remotes: [] }]), named);
    assert.deepEqual(['..', 'api', './api', '.git'].map(isHere), [false, false, false, false]);
  });

  it('is nobody where two could be meant', () => {
    assert.equal(clientOfWindow([beside(acme), beside(bolt)], [shop]), undefined);
    assert.equal(clientOfWindow([], [shop]), undefined);
  });

  it('is nobody where two folders have one each', () => {
    const api = { folder: '/code/api', remotes: [] };
    const first = beside({ ...acme, repositories: [{ folder: '.' }] });
    const second = beside({ ...bolt, repositories: [{ folder: '.' }] }, '/code/api');
    assert.equal(clientOfWindow([first, second], [shop, api]), undefined);
  });
});

describe("The client of a window, among the records of the person's own folder", () => {
  it('is the one that names the remote, however that is written', () => {
    for (const remote of ['https://Git.example/acme/shop', 'ssh://git@git.example/acme/shop.git']) {
      const found = { ...bolt, repositories: [{ remote }] };
      assert.equal(clientOfWindow([own(acme), own(found)], [shop]), found, remote);
    }
  });

  it('is the one that names the folder', () => {
    for (const folder of ['/code/shop/', ' /code/shop ']) {
      const found = { ...bolt, repositories: [{ folder }] };
      assert.equal(clientOfWindow([own(acme), own(found)], [{ folder: '/code/shop', remotes: [] }]), found);
    }
  });

  it('is the one that names a folder of Windows, whatever the case and the slashes', () => {
    const found = { ...bolt, repositories: [{ folder: 'C:/Work/Shop' }] };
    assert.equal(clientOfWindow([own(found)], [{ folder: 'c:\\work\\shop', remotes: [] }]), found);
  });

  it('is nobody that does not name the window, not even the only one', () => {
    assert.equal(
      clientOfWindow([own({ ...acme, repositories: [{ remote: 'https://git.example/x' }] })], [shop]),
      undefined,
    );
    const bare = { folder: '/code/shop', remotes: ['/srv/git/shop.git'] };
    assert.equal(clientOfWindow([own({ ...acme, repositories: [{ remote: '/srv/git/api.git' }] })], [bare]), undefined);
    const capital = { folder: '/code/A:/Shop', remotes: [] };
    assert.equal(clientOfWindow([own({ ...acme, repositories: [{ folder: '/code/a:/shop' }] })], [capital]), undefined);
    assert.equal(clientOfWindow([own(acme)], [shop]), undefined);
    assert.equal(clientOfWindow([own({ ...acme, repositories: [{ folder: '.' }] })], [shop]), undefined);
  });

  it('goes before a record beside the code that names nothing', () => {
    const found = { ...bolt, repositories: [{ remote: 'git@git.example:acme/shop' }] };
    assert.equal(clientOfWindow([beside(acme), own(found)], [shop]), found);
  });

  it('is nobody where two name the window, and nobody who has left', () => {
    const repositories = [{ folder: '/code/shop' }];
    assert.equal(clientOfWindow([own({ ...acme, repositories }), own({ ...bolt, repositories })], [shop]), undefined);
    assert.equal(clientOfWindow([own({ ...acme, repositories, stage: 'left' })], [shop]), undefined);
  });
});

describe('The client of a window, where another record is broken', () => {
  const here = { ...acme, repositories: [{ folder: '.', remote: 'https://git.example/acme/shop' }] };
  /** The client found beside a broken record of that text. */
  const found = (records: readonly PlacedRecord[], text: string | undefined, lies: 'beside' | 'own' = 'beside') => {
    const broken = {
      kind: 'broken',
      path: 'x.client.json',
      problems: [],
      ...(text !== undefined && { text }),
    } as const;
    return clientOfWindowBeside(
      records,
      [{ ...seenInBroken(broken), beside: lies === 'own' ? undefined : '/code/shop' }],
      [shop],
    );
  };

  it('is still the one that names this repository, which the broken one does not', () => {
    for (const text of [
      '{ "name": "Bolt" "stage": "active" }',
      '{ "name": 7 }',
      '{ "repositories": [{ "folder": "/code/api" }',
      '',
      undefined,
    ])
      assert.equal(found([beside(here)], text), here, text);
    assert.equal(found([own(here)], '{ "name": "Bolt', 'own'), here);
  });

  it('is nobody where the broken one names it too, be it in what is left of the text', () => {
    const names = '"repositories": [{ "remote": "git@git.example:acme/shop.git" }]';
    for (const text of [`{ ${names}, "name": "Bo`, `{ "stage" "active", ${names} }`, `{ "name": 7, ${names} }`])
      assert.equal(found([beside(here)], text), undefined, text);
    assert.equal(found([beside(here)], `{ "name": 7, "stage": "left", ${names} }`), here, 'it has left');
  });

  it('is nobody where one of several broken ones may still name the window', () => {
    const [seen, unseen] = [true, false].map((isAll) => ({
      seen: { stage: 'active' as const },
      beside: undefined,
      isAll,
    }));
    assert.ok(seen && unseen);
    assert.equal(clientOfWindowBeside([beside(acme)], [seen, unseen], [shop]), undefined);
    assert.equal(clientOfWindowBeside([beside(acme)], [seen, seen], [shop]), acme);
  });

  it('is nobody where nothing but its place speaks for the whole one', () => {
    assert.equal(found([beside(acme)], '{ "name": "Bo'), undefined);
    assert.equal(found([beside(acme)], '{ "name": "Bo', 'own'), undefined, 'the rest of the text may name the window');
    assert.equal(found([beside(acme)], undefined), undefined);
    assert.equal(found([beside(acme)], '{ "name": 7 }', 'own'), acme, 'all of the text is seen: it names nothing');
  });
});
