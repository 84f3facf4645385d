import type { Judge } from '../facts/judge-facts.ts';
import { LICENCE } from './licence-readers.ts';

/**
 * The licences of a project. Where a manifest says more exactly what a text is the licence of, as `GPL-2.0-or-later` does of
 * the text of the GPL 2, the manifest tells it.
 */
export const judgeLicences: Judge = (observations) => {
  const named = observations.flatMap((each) =>
    each.kind === 'choice' && (each.of === LICENCE.text || each.of === LICENCE.manifest) ? [each] : [],
  );
  const exact = named.filter(({ of }) => of === LICENCE.manifest);
  return named.map(({ of, name, at }) => {
    const said = of === LICENCE.text ? exact.find((each) => isMoreExact(each.name, name)) : undefined;
    return { kind: 'licence', name: said?.name ?? name, confidence: 'sure', evidence: [at] };
  });
};

/** Whether an SPDX expression names a licence, with which versions or which choice. */
function isMoreExact(expression: string, licence: string): boolean {
  return expression.split(/[ ()]+/).some((part) => part.replace(/-(?:or-later|only)$/, '') === licence);
}
