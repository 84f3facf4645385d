const { withSentryConfig } = require('@sentry/nextjs');

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  images: {
    remotePatterns: [{ protocol: 'https', hostname: 'res.cloudinary.com' }],
  },
  // HACK: prisma is bundled twice without this, see if it is still so after the next upgrade
  experimental: { serverComponentsExternalPackages: ['@prisma/client'] },
};

module.exports = withSentryConfig(nextConfig, {
  org: 'brandtnerhof',
  project: 'shop',
  authToken: process.env.SENTRY_AUTH_TOKEN,
  silent: true,
});
