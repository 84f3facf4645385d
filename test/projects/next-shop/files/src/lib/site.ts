function fallback() {
  // preview deployments
  if (process.env.VERCEL_URL) return `https://${process.env.VERCEL_URL}`;
  return 'http://localhost:3000';
}

export const siteUrl = process.env.NEXT_PUBLIC_SITE_URL ?? fallback();

export function absolute(path: string) {
  return new URL(path, siteUrl).toString();
}
