import assert from 'node:assert/strict';
import { repositoryAddress } from '../../../src/relationship/client/remote-address.ts';

describe('The address of a repository', () => {
  it('is the same by every way in', () => {
    for (const remote of [
      'git@git.example:acme/shop.git',
      'git.example:acme/shop',
      'git@git.example:/acme/shop.git/',
      'https://git.example/acme/shop',
      'https://git.example:443/acme/shop.git/',
      ['https://nora:', 'pass', '@git.example/acme/shop.git'].join(''),
      'ssh://git@git.example/acme/shop.git',
      'ssh://git@git.example:2222/acme/shop.git',
      'git://GIT.Example/acme/shop',
      '  https://git.example/acme//shop  ',
      'https://git.example/acme/shop.git//',
      'https://git.example/acme/shop?ref=main',
      'https://git.example/acme/shop.git#readme',
    ])
      assert.equal(repositoryAddress(remote), 'git.example/acme/shop', remote);
  });

  it('tells paths apart, by case too, and hosts', () => {
    const addresses = [
      'https://a.example/x/y',
      'https://a.example/x/Y',
      'https://b.example/x/y',
      'https://a.example/x',
    ];
    assert.equal(new Set(addresses.map(repositoryAddress)).size, addresses.length);
  });

  it('keeps a name that only begins like the ending', () => {
    assert.equal(repositoryAddress('https://git.example/acme/acme.github.io'), 'git.example/acme/acme.github.io');
  });

  it('may be a number of the network, and a host alone', () => {
    for (const remote of ['https://[2001:db8::1]:8443/acme/shop', 'git@[2001:db8::1]:acme/shop.git'])
      assert.equal(repositoryAddress(remote), '[2001:db8::1]/acme/shop', remote);
    assert.equal(repositoryAddress('https://git.example'), 'git.example');
  });

  it('is nothing where no host is named', () => {
    for (const remote of [
      '',
      '/srv/git/shop.git',
      'C:\\git\\shop',
      'c:/git/shop',
      'file:///srv/shop',
      '../shop',
      'shop',
      '/srv/git/shop:old',
      '/srv/mirrors/https://git.example/acme/shop',
      'https://git.example:port/acme/shop',
    ])
      assert.equal(repositoryAddress(remote), '', remote);
  });
});
