/** The kind of each text, choice and list of a view, as `VariableKind` describes them. */
export type KindOf<T> = T extends string
  ? 'text'
  : T extends boolean
    ? 'yes-no'
    : T extends readonly (infer Row)[]
      ? { readonly rows: VariablesOf<Row> }
      : never;

/** What a template can name, for its view: the compiler compares the two, both ways. */
export type VariablesOf<View> = { readonly [Name in keyof View]-?: KindOf<View[Name]> };

/** A list whose rows have these texts, and the key that ends each. */
export function tableOf<const Name extends string>(
  ...cells: readonly Name[]
): { readonly rows: Record<Name | 'key', 'text'> } {
  const names: readonly (Name | 'key')[] = [...cells, 'key'];
  return { rows: textsOf(...names) };
}

/** Variables that are all texts. */
export function textsOf<const Name extends string>(...names: readonly Name[]): Record<Name, 'text'> {
  return Object.fromEntries(names.map((name) => [name, 'text'])) as Record<Name, 'text'>;
}
