import { MiddlewareConsumer, Module, NestModule } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { auth } from 'express-oauth2-jwt-bearer';

@Module({})
export class AuthModule implements NestModule {
  constructor(private readonly config: ConfigService) {}

  configure(consumer: MiddlewareConsumer) {
    const check = auth({
      issuerBaseURL: `https://${this.config.getOrThrow('AUTH0_DOMAIN')}/`,
      audience: this.config.getOrThrow('AUTH0_AUDIENCE'),
    });
    // HACK: tracking stays public by leaving it out here instead of a guard
    consumer.apply(check).exclude('tracking/(.*)').forRoutes('*');
  }
}
