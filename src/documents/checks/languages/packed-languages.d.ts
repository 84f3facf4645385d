declare module 'letter-checks/*' {
  const language: import('./packed-language.ts').PackedLanguage | undefined;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over a module
  export default language;
}
