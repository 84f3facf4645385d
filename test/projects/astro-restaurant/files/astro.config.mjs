import { defineConfig } from 'astro/config';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
// import vercel from '@astrojs/vercel/static';

export default defineConfig({
  site: 'https://www.osteria-lanterna-basel.ch',
  trailingSlash: 'never',
  integrations: [react(), sitemap({ filter: (page) => !page.includes('/danke') })],
  // adapter: vercel(),
  image: {
    domains: ['cdn.sanity.io'],
  },
  i18n: {
    defaultLocale: 'de',
    locales: ['de', 'it'],
  },
});
