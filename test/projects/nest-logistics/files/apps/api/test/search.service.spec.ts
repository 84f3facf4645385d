import { SearchService } from '../src/search/search.service';

describe('SearchService', () => {
  it('returns the documents', async () => {
    process.env.MEILISEARCH_HOST = 'http://localhost:7700';
    const client = { search: async () => ({ hits: { hits: [{ _source: { reference: 'K-1' } }] } }) };
    const service = new SearchService(client as never);
    expect(await service.find('TODO: K-1')).toEqual([{ reference: 'K-1' }]);
  });
});
