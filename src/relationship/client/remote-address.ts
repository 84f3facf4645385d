/**
 * The form in which the addresses of one and the same repository are equal, however it is reached: `git@host:a/b.git`,
 * `https://host/a/b` and `ssh://git@host:22/a/b` all give `host/a/b`. Host names know no case, paths do. The port belongs
 * to the way in and not to the repository. Empty where the address names no host.
 */
export function repositoryAddress(remote: string): string {
  const address = remote.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:]+)(?::\d*)?(?:\/(.*))?$/i.exec(address);
  // What scp understands: [user@]host:path. One letter before the colon is a drive.
  const short = url ? null : /^(?:[^/@\\:]+@)?(\[[^\]]*\]|[^/\\:@]{2,}):(?!\/\/)(.*)$/.exec(address);
  const [, host, path = ''] = url ?? short ?? [];
  if (!host || /^file:/i.test(address)) return '';
  const steps = path
    .replace(/[?#].*$/, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/i, '')
    .split('/')
    .filter((step) => step !== '');
  return [host.toLowerCase(), ...steps].join('/');
}
