import './globals.css';
import Script from 'next/script';
import type { ReactNode } from 'react';

export const metadata = { title: 'Hofladen Brandtnerhof' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body className="bg-stone-50 text-stone-900">
        {children}
        <Script
          src="https://plausible.io/js/script.js"
          data-domain={process.env.NEXT_PUBLIC_PLAUSIBLE_DOMAIN}
          strategy="afterInteractive"
        />
        {/* <Script src="https://www.googletagmanager.com/gtag/js?id=G-XXXXXXX" /> */}
      </body>
    </html>
  );
}
