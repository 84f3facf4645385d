import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Client } from '@elastic/elasticsearch';
import { SearchService } from './search.service';

@Module({
  providers: [
    SearchService,
    {
      provide: Client,
      inject: [ConfigService],
      useFactory: (config: ConfigService) =>
        new Client({
          node: config.getOrThrow('ELASTICSEARCH_NODE'),
          auth: { username: 'elastic', password: config.getOrThrow('ELASTICSEARCH_PASSWORD') },
        }),
    },
  ],
  exports: [SearchService],
})
export class SearchModule {}
