import { env } from '@/env';

export type Parcel = { country: 'AT' | 'DE'; grams: number };

export function shippingCent(parcel: Parcel, basketCent: number) {
  if (basketCent >= env.SHIPPING_FREE_FROM * 100) return 0;
  // TODO: cooled parcels cost more in summer
  if (parcel.country === 'DE') return parcel.grams > 5000 ? 1590 : 1190;
  return parcel.grams > 5000 ? 890 : 590;
}
