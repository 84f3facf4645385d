/** A template as the build precompiles it. */
declare module '*.hbs' {
  const specification: TemplateSpecification;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over a template
  export default specification;
}
