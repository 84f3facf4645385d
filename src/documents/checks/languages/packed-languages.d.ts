declare module 'letter-checks/*' {
  const language: import('./packed-language.ts').PackedLanguage | string;
  // biome-ignore lint/style/noDefaultExport: the form in which the bundler hands over a module
  export default language;
}
