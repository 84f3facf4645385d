import * as v from 'valibot';
import type { Ecosystem } from './ecosystems.ts';
import { expected } from './expectations.ts';
import { field, group, rows } from './values.ts';

/** A name, or the beginning of some and an asterisk; for Maven group and artefact with a colon between them. */
const packages = v.array(
  v.pipe(v.string(), v.regex(/^[@A-Za-z\d][\w@./:-]{1,150}\*?$/, expected('record.expected.packageName'))),
);

const packageFields = {
  npm: field(packages, 'Such as "@acme/pay"; "@acme/*" for all that begin so.'),
  composer: field(packages, 'Such as "acme/pay".'),
  python: field(packages, 'As on PyPI, such as "acme-pay".'),
  ruby: field(packages, 'As gems are called.'),
  go: field(packages, 'The path of a module.'),
  cargo: field(packages, 'As crates are called.'),
  maven: field(packages, 'Group and artefact, such as "com.acme:pay".'),
  nuget: field(packages, 'As on NuGet, such as "Acme.Pay".'),
  pub: field(packages, 'As on pub.dev.'),
} satisfies Record<Ecosystem, unknown>;

/** Outside services that Deorbit does not know, or more signs of those it does: what a project shows by which it uses one. */
export const ownServices = rows(
  {
    name: v.pipe(v.string(), v.regex(/\S/, expected('record.expected.filled')), v.description('Its usual name.')),
    packages: group(packageFields, 'Packages that serve it alone, by ecosystem.'),
    variables: field(
      v.array(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,60}$/, expected('record.expected.variable')))),
      'How names of its environment variables begin, such as "ACME_PAY".',
    ),
    hosts: field(
      v.array(
        v.pipe(
          v.string(),
          v.regex(/^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?:\/[\w./-]{0,80})?$/, expected('record.expected.host')),
        ),
      ),
      'Host names it is called at, such as "api.acme-pay.example".',
    ),
    files: field(
      v.array(v.pipe(v.string(), v.regex(/^[^\\/*?]{1,80}$/, expected('record.expected.fileName')))),
      'Names of files that configure it, such as "acme-pay.json".',
    ),
  },
  'Services of your own that project facts are to find, beside those Deorbit knows.',
);

/** The services of a profile. */
export type OwnServices = NonNullable<v.InferOutput<typeof ownServices>>;
