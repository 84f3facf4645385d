// Pushes all dishes to the search index. Runs in CI, by hand: npm run index
import algoliasearch from 'algoliasearch';
import { createClient } from '@sanity/client';

const { PUBLIC_ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY, SANITY_PROJECT_ID } = process.env;
if (!ALGOLIA_ADMIN_KEY) throw new Error('ALGOLIA_ADMIN_KEY is missing');

const indexName = process.env.ALGOLIA_INDEX ?? 'dishes';
const sanity = createClient({
  projectId: SANITY_PROJECT_ID,
  dataset: 'production',
  apiVersion: '2024-06-01',
  useCdn: false,
});

const dishes = await sanity.fetch('*[_type == "dish"]{"objectID": _id, title, price, course}');
const index = algoliasearch(PUBLIC_ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY).initIndex(indexName);
// FIXME: removed dishes stay in the index until someone clears it by hand
await index.saveObjects(dishes);
console.log(`TODO: nothing, ${dishes.length} dishes indexed`);
