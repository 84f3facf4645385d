import * as v from 'valibot';
import { language } from '../relationship/client/identity.ts';
import { DOCUMENT_KINDS, type Rendering } from './rendering.ts';

const kindSchema = v.union([
  v.picklist(['text', 'party', 'date', 'money', 'percent', 'days']),
  v.object({ oneOf: v.record(v.string(), v.string()) }),
]);

const renderingSchema = v.object({
  identity: v.object({
    kind: v.picklist(DOCUMENT_KINDS),
    client: v.string(),
    language,
    id: v.string(),
    revision: v.optional(v.string()),
    variant: v.optional(v.string()),
    invoice: v.optional(v.string()),
    about: v.optional(v.string()),
  }),
  text: v.string(),
  gaps: v.array(
    v.object({
      section: v.string(),
      row: v.string(),
      label: v.string(),
      field: v.array(v.string()),
      kind: kindSchema,
      newRow: v.optional(v.record(v.string(), v.string())),
      replaces: v.optional(v.string()),
      twins: v.optional(v.string()),
    }),
  ),
  sections: v.optional(v.array(v.string())),
  asked: v.optional(v.array(v.string())),
  renderedOn: v.string(),
});

const keptSchema = v.object({ renderings: v.array(renderingSchema) });

/** The renderings that a file holds; `undefined` where it holds anything else. */
export function renderingsFrom(text: string): readonly Rendering[] | undefined {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(text));
    return parsed.success ? parsed.output.renderings : undefined;
  } catch {
    return undefined;
  }
}
