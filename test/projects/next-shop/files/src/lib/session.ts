import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import { env } from '@/env';

export type Session = { admin?: boolean; basket?: Record<number, number> };

export function session() {
  return getIronSession<Session>(cookies(), {
    cookieName: 'shop',
    password: env.SESSION_SECRET,
  });
}
