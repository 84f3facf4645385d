import { Injectable } from '@nestjs/common';
import { Client } from '@elastic/elasticsearch';

const INDEX = 'shipments';

@Injectable()
export class SearchService {
  constructor(private readonly client: Client) {}

  async find(text: string) {
    // TODO: umlauts, "Muenchen" does not find "München"
    const result = await this.client.search({
      index: INDEX,
      query: { multi_match: { query: text, fields: ['reference^3', 'city', 'customer'] } },
    });
    return result.hits.hits.map((hit) => hit._source);
  }

  async put(id: string, document: object) {
    await this.client.index({ index: INDEX, id, document });
  }
}
