/** The texts of the templates of a folder, by their names without extension; each is well-formed. */
declare module '*.hbs?all' {
  const templates: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over templates
  export default templates;
}

/** The text of a template; it is well-formed. */
declare module '*.hbs' {
  const template: string;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over a template
  export default template;
}
