/** A page, bundled as its text. */
declare module '*.html' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over texts
  export default text;
}
