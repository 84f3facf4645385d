import { findSections } from './markers.ts';

/** A rendering without its document marker and title, for a text that holds the document already. */
export function sectionsOnly(rendered: string): string {
  const [first] = findSections(rendered);
  return first ? rendered.slice(first.start) : rendered;
}
