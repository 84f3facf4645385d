/** The templates of a folder, by their names without extension, as the build precompiles them. */
declare module '*/*.hbs' {
  const specifications: Readonly<Record<string, TemplateSpecification>>;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over templates
  export default specifications;
}

/** A template as the build precompiles it. */
declare module '*.hbs' {
  const specification: TemplateSpecification;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over a template
  export default specification;
}

/** The texts of the templates of a folder, by their names without extension. */
declare module '*.hbs?source' {
  const sources: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over texts
  export default sources;
}
