/**
 * What keeps the extension from being published.
 *
 * @param {Record<string, any>} manifest
 * @param {{ remote: string, changes: string, tokens: Readonly<Record<string, string | undefined>> }} surroundings the address
 *   that the checkout is pushed to, what git says is not committed, and the environment
 * @param {readonly { name: string, token: string }[]} galleries with the variable that holds the token of each
 * @returns {string[]} one sentence each
 */
export function findObstacles(manifest, { remote, changes, tokens }, galleries) {
  const address = (/** @type {string} */ url) => url.replace(/^git@([^:]+):/, 'https://$1/').replace(/\.git$/, '');
  const wanted = [
    'publisher',
    'version',
    'icon',
    'repository',
    'bugs',
    'homepage',
    'license',
    'categories',
    'keywords',
  ];
  const missing = wanted.filter((field) => !manifest[field]);
  return [
    ...missing.map((field) => `package.json has no "${field}".`),
    ...(address(remote) === address(manifest.repository?.url ?? '')
      ? []
      : [`package.json names ${manifest.repository?.url}, but this checkout is pushed to ${remote || 'nowhere'}.`]),
    ...(changes ? [`What is published has to be committed first:\n${changes}`] : []),
    ...galleries.filter(({ token }) => !tokens[token]).map(({ name, token }) => `${name}: ${token} is not set.`),
  ];
}
