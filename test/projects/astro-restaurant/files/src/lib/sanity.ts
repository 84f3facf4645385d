import { createClient } from '@sanity/client';
import imageUrlBuilder from '@sanity/image-url';

export const client = createClient({
  projectId: import.meta.env.SANITY_PROJECT_ID,
  dataset: import.meta.env.SANITY_DATASET ?? 'production',
  apiVersion: '2024-06-01',
  token: import.meta.env.SANITY_READ_TOKEN,
  useCdn: import.meta.env.PROD,
});

const builder = imageUrlBuilder(client);

export function imageUrl(source: unknown, width: number): string {
  return builder.image(source as never).width(width).auto('format').url();
}

export async function dishes() {
  // FIXME: drafts leak into the preview when the token is set
  return client.fetch(`*[_type == "dish"] | order(course, title)`);
}

export async function events(from: Date) {
  return client.fetch(`*[_type == "event" && startsAt > $from] | order(startsAt)`, {
    from: from.toISOString(),
  });
}
