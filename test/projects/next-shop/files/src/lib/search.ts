// not imported anywhere at the moment, the list is short enough to be filtered in the page
import algoliasearch from 'algoliasearch';

const client = algoliasearch('app-id', 'xxx');

export async function search(query: string) {
  const { hits } = await client.initIndex('products').search(query);
  return hits;
}
