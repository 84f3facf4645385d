import assert from 'node:assert/strict';
import { asSetting, ownFolder } from '../../../src/records/own-folder.ts';

describe('The setting for the folder of one’s own', () => {
  const pathOf = (setting: unknown, home = '/home/nora') => {
    const read = ownFolder(setting, home);
    return read.kind === 'folder' ? read.path : read.kind;
  };

  it('is none when it is empty', () => {
    for (const setting of ['', '  ', undefined, null]) assert.equal(pathOf(setting), 'none');
  });

  it('takes whole paths, and those that begin in the home', () => {
    assert.equal(pathOf('/srv/clients/'), '/srv/clients');
    assert.equal(pathOf('~/Deorbit'), '/home/nora/Deorbit');
    assert.equal(pathOf('~'), '/home/nora');
    assert.equal(pathOf(' ~/My Clients/ ', '/home/nora/'), '/home/nora/My Clients');
    assert.equal(pathOf('C:\\Users\\Nora\\Clients'), 'C:\\Users\\Nora\\Clients');
    assert.equal(pathOf('\\\\server\\share\\clients'), '\\\\server\\share\\clients');
  });

  it('refuses what would lead somewhere else in every window, or nowhere', () => {
    for (const setting of ['Deorbit', './Deorbit', '../x', '~nora/x', 'C:clients', '$HOME/x', '/a\u0000b', '/a\nb'])
      assert.equal(pathOf(setting), 'refused', setting);
    for (const setting of [7, true, {}, ['/a']]) assert.equal(pathOf(setting), 'refused', JSON.stringify(setting));
  });

  it('is written with ~ where it lies in the home', () => {
    assert.equal(asSetting('/home/nora/Deorbit', '/home/nora'), '~/Deorbit');
    assert.equal(asSetting('/home/norah/Deorbit', '/home/nora'), '/home/norah/Deorbit');
    assert.equal(asSetting('/srv/clients', '/home/nora'), '/srv/clients');
  });
});
