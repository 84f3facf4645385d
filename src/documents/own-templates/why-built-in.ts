import type { Message } from '../../base/ports/text.ts';

/** Why a person's own templates are passed over; `undefined` where they are used. */
export function whyBuiltIn(window: {
  readonly trusted: boolean;
  readonly runsTemplates: boolean;
}): Message | undefined {
  if (!window.runsTemplates) return { id: 'template.web' };
  return window.trusted ? undefined : { id: 'template.untrusted' };
}
