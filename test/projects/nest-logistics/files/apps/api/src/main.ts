import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({ origin: process.env.CORS_ORIGIN ?? 'http://localhost:5173' });
  // TODO(svenja): rate limit for the public tracking route
  await app.listen(process.env.PORT ?? 3000);
}

void bootstrap();
