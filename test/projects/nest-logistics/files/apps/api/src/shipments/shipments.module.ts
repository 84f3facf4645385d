import { Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { ClientsModule, Transport } from '@nestjs/microservices';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchModule } from '../search/search.module';
import { Shipment } from './shipment.entity';
import { ShipmentsService } from './shipments.service';

@Module({
  imports: [
    SearchModule,
    TypeOrmModule.forFeature([Shipment]),
    ClientsModule.registerAsync([
      {
        name: 'EVENTS',
        inject: [ConfigService],
        useFactory: (config: ConfigService) => ({
          transport: Transport.RMQ,
          options: { urls: [config.getOrThrow('RABBITMQ_URL')], queue: 'shipments' },
        }),
      },
    ]),
  ],
  providers: [ShipmentsService],
})
export class ShipmentsModule {}
