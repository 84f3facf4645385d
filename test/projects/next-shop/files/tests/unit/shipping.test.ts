import { beforeAll, expect, test } from 'vitest';

beforeAll(() => {
  process.env.STRIPE_SECRET_KEY = 'xxx';
  process.env.STRIPE_WEBHOOK_SECRET = 'xxx';
  process.env.RESEND_API_KEY = 'xxx';
  process.env.SESSION_SECRET = 'x'.repeat(32);
  process.env.ADMIN_PASSWORD_HASH = 'xxx';
});

test('parcels are free from the limit on', async () => {
  const { shippingCent } = await import('@/lib/shipping');
  expect(shippingCent({ country: 'AT', grams: 900 }, 6000)).toBe(0);
  expect(shippingCent({ country: 'AT', grams: 900 }, 5999)).toBe(590);
});
