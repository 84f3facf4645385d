import { z } from 'zod';

// checked once at start, so that a missing value is noticed at once
const schema = z.object({
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  RESEND_API_KEY: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
  ADMIN_PASSWORD_HASH: z.string(),
  MAIL_FROM: z.string().default('shop@hofladen-brandtnerhof.at'),
  SHIPPING_FREE_FROM: z.coerce.number().default(60),
});

export const env = schema.parse(process.env);
