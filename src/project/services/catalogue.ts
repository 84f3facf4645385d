import { CONTENT_AND_SIGN_IN } from './catalogue/content-and-sign-in.ts';
import { DATA_STORES } from './catalogue/data-stores.ts';
import { MAIL_AND_PAYMENT } from './catalogue/mail-and-payment.ts';
import { MONITORING_AND_ANALYTICS } from './catalogue/monitoring-and-analytics.ts';
import { WORK_AND_PLATFORMS } from './catalogue/work-and-platforms.ts';
import { type CatalogueEntry, readCatalogue } from './catalogue-entry.ts';

/** Every service and data store that is known. */
export const catalogue: readonly CatalogueEntry[] = [
  ...[MAIL_AND_PAYMENT, MONITORING_AND_ANALYTICS, CONTENT_AND_SIGN_IN, WORK_AND_PLATFORMS].flatMap((text) =>
    readCatalogue(text, 'service'),
  ),
  ...readCatalogue(DATA_STORES, 'datastore'),
];
