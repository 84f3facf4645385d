import algoliasearch from 'algoliasearch/lite';
import { InstantSearch, Hits, SearchBox as Box } from 'react-instantsearch';

const client = algoliasearch(
  import.meta.env.PUBLIC_ALGOLIA_APP_ID,
  import.meta.env.PUBLIC_ALGOLIA_SEARCH_KEY,
);

function Hit({ hit }: { hit: { title: string; price: number; objectID: string } }) {
  return (
    <a href={`/menu#${hit.objectID}`}>
      {hit.title} – {hit.price.toFixed(2)}
    </a>
  );
}

export function SearchBox() {
  return (
    <InstantSearch searchClient={client} indexName="dishes">
      <Box placeholder="Gericht suchen" />
      {/* TODO: show a message when there are no hits */}
      <Hits hitComponent={Hit} />
    </InstantSearch>
  );
}
