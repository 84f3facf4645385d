import assert from 'node:assert/strict';
import { english } from '../../../src/documents/handover/english.ts';
import { handoverSections, SECTIONS } from '../../../src/documents/handover/section-list.ts';
import type { SectionId } from '../../../src/documents/handover/view.ts';
import { handoverOf, recordFixture, sectionOf } from '../../support/handover.ts';

/** What the handover checklist takes from the record, section by section: its field, and the text it shows as. */
const FIELDS: Readonly<Record<Exclude<SectionId, 'emergency'>, Readonly<Record<string, string>>>> = {
  cover: {
    project: '**Project:** Web shop',
    client: '**Client:** Acme Outdoor GmbH',
    period: '**Period:** 10 July 2023 to 30 November 2026',
    'handover date': '**Handover date:** 27 November 2026',
    'last working day': '**Last working day:** 30 November 2026',
    'prepared by': '**Prepared by:** Jana Novak, Novak Software',
    recipient: '**Recipient:** Brightforge Studio, for Acme Outdoor GmbH',
    'version table': '| 1.0 | 27 November 2026 | As handed over <!-- #version.1-0 -->',
    'facts as of': '**Facts as of:** 21 November 2026',
    commit: '**Project files as of:** 20 November 2026 (commit 3f9a2c1d4e5f)',
  },
  summary: {
    type: 'Change of provider',
    'notice given by': '**Notice given by:** Provider',
    'notice given': '**Notice given on:** 28 October 2026',
    'notice received': '**Notice confirmed on:** 30 October 2026',
    'end date': '**End of the work:** 30 November 2026',
    'transition period': '**Transition:** 16 November to 30 November 2026',
  },
  delivered: {
    deliverable: '| New checkout |',
    'status, handed over': 'Handed over',
    'status, complete': '| Complete |',
    location: '<https://shop.acme.example/checkout>',
    'acceptance ref': 'E-mail of 4 November 2026',
    date: '2 November 2026',
  },
  remaining: {
    item: '| Guest basket<br>src/basket.ts:40 |',
    'contract ref': 'Quote Q-121',
    state: 'Approved, not complete',
    'state, requested': 'Requested, not agreed',
    'state, cancelled': '| Blog | Cancelled |',
    '% done': '60%',
    'next step': 'Review and merge pull request \\#212',
    blocker: 'Test accounts of the payment provider',
    'owner after handover': '| Brightforge Studio |',
    deadline: '15 December 2026',
    'acceptance criterion': 'A guest finds the basket again after a day',
    'closing rule': 'What this document does not list as complete is not being worked on by us.',
  },
  deadlines: {
    'contract dates': 'New VAT rates in the shop',
    'their date': '1 January 2027',
    'their note': 'Set in the tax table before midnight',
    'certificate expiry': '| 20 January 2027 | \\*.acme.example (certificate)',
    'domain expiry': '| 1 March 2027 | acme.example (domain) | Renews by itself: Yes',
    renewals: '| 31 May 2027 | Typeface Alpina (licence)',
  },
  credentials: {
    name: '| Stripe dashboard',
    service: '(Payments)',
    URL: '<https://dashboard.stripe.com>',
    'account id': 'payments@acme.example',
    'owner now': '| Novak Software | Acme Outdoor GmbH | Under way',
    'owner after': '| Acme Outdoor GmbH | Acme Outdoor GmbH | Transferred',
    role: '| Administrator |',
    'billing owner': 'Novak Software until 30 November 2026',
    'recovery email': 'ops@novak.example',
    '2FA holder': '| Jana Novak |',
    'where the secret is kept': 'op://Acme/nordhost',
    'transfer method': 'Change of the administrator',
    'transferred on': '12 November 2026',
    'received by': '| Katrin Weber <!-- #stripe.transfer -->',
  },
  domains: {
    domain: '### acme.example',
    registrar: '**Registrar:** Gandalf Domains',
    'account owner': '**Owner now:** Novak Software',
    'account owner after': '**Owner after the handover:** Acme Outdoor GmbH',
    registrant: '**Registrant:** Acme Outdoor GmbH',
    expiry: '**Expires:** 1 March 2027',
    'auto-renew': '**Renews by itself:** Yes',
    'transfer lock': '**Transfer lock:** On; we lift it',
    'EPP code method': "**How to get the transfer code:** From the registrar's panel",
    'DNS host': '**DNS host:** Nordhost DNS',
    'exported zone': '**Exported zone:** Repository shop',
    'mail records': 'SPF and DKIM set; DMARC on quarantine',
    'no DNS change': 'Please change no DNS records while the handover is under way.',
    note: '**Note:** shop.acme.example points to the load balancer',
    'in the project': '**In the project:** ops/nginx.conf:3',
    'named in the project only': '| docs.acme.example | docs/CNAME:1 <!-- #f-docs -->',
  },
  certificates: {
    certificate: '### \\*.acme.example',
    issuer: "**Issuer:** Let's Encrypt",
    expiry: '**Expires:** 20 January 2027',
    'renewal method': 'certbot on the load balancer, twice a day',
    'key location': '/etc/letsencrypt on the load balancer',
  },
  hosting: {
    provider: '**Provider:** Nordhost',
    'account owner': '**Owner now:** Novak Software',
    'billing owner': '**Paid by:** Novak Software',
    cost: '€148.00',
    plan: 'Business M, 3 servers',
    region: 'Frankfurt',
    'server spec': '4 cores, 16 GB each',
    network: '80 and 443 open; SSH through the bastion only',
    capacity: 'About 40 % of the memory in use',
    'IaC location': 'Repository shop, folder ops/terraform',
    'in the project': '**In the project:** ops/terraform/main.tf:8',
  },
  repositories: {
    URL: '### git@github.com:acme-outdoor/shop.git',
    owner: '**Owner:** Acme Outdoor GmbH',
    'default branch': '**Default branch:** main',
    'protected branches': 'main, release/\\*',
    'open PRs': '\\#212 Checkout: save the basket for guests',
    'feature branches': 'spike/search (may be deleted)',
    tags: 'v4.2.0 is live since 2 November 2026',
    submodules: 'vendor/size-charts',
    'full history delivered': 'Yes, since the first commit in 2023',
    'no secrets in commits': 'Yes, the whole history on 16 November 2026',
    'default branch of git': '| main | Default branch | 19 November 2026',
    'what is not merged':
      '| feature/guest-basket | 3 commits not merged<br>1 commit behind<br>2 commits not pushed yet | 12 November 2026',
    'what is merged': '| fix/vat | Merged into the default branch |',
    remote: '| Remote | mirror | git@git.acme.example:shop.git',
    tag: '| Tag | v4.2.0 | 2 November 2026',
    'submodule of git': '| Submodule | vendor/size-charts | <https://github.com/acme-outdoor/size-charts.git>',
    'code owner': '| Code owner | @brightforge/shop | CODEOWNERS:2',
  },
  environments: {
    'env name and URL': '**Environments:** Staging <https://staging.acme.example>',
    'deploy steps': '**How it is deployed:** Push a tag; the pipeline does the rest',
    rollback: '**How to roll back:** Run the deploy pipeline on the tag before',
    deployment: '| Docker | Dockerfile:1',
    'data store': '| PostgreSQL 16 | compose.yaml:5',
    'secret variable': '| `SESSION_KEY` | Secret | Yes | Yes | src/config.ts:7',
    'plain variable': '| `PORT` | Not secret | No, has a default | No | src/config.ts:8',
    'where the other secrets are': 'Secret variables are also listed under “Access and credentials”.',
  },
  pipelines: {
    'pipeline and triggers': '| .github/workflows/deploy.yml | push, schedule',
    'secret names': '| `DEPLOY_TOKEN` | .github/workflows/deploy.yml:20',
    schedule: '| `30 2 * * *` | .github/workflows/deploy.yml:4',
  },
  services: {
    service: '### Stripe',
    purpose: 'Card payments',
    'account owner': '**Owner now:** Acme Outdoor GmbH',
    'monthly cost': '€0.00',
    'payment card owner': '**Paid by:** Acme Outdoor GmbH',
    'renewal date': '1 July 2027',
    'plan limits': 'Pay as you go, 100 requests a second',
    SLA: '99.9 % by contract',
    'support contact': 'support@stripe.example',
    'dependency of which feature': 'Checkout and refunds',
    'in the project': '**In the project:** src/pay.ts:1<br>package.json:21 <!--',
    'named in the project only': '| Sentry | src/app.ts:2',
  },
  licences: {
    licence: 'Typeface Alpina (Foundry Nord)',
    owners: '| Novak Software | Acme Outdoor GmbH |',
    transferability: 'Yes, by form',
    expiry: '31 May 2027',
    note: 'Five domains',
    'OSS licences': 'MIT and Apache-2.0',
    'IP owner': '**Owner of the work:** Acme Outdoor GmbH',
    'IP assignment': 'On payment of the final invoice',
    'tools the provider keeps': 'Our deployment scripts in tools/shipit stay ours',
    'licence named in the project': '| MIT | LICENSE:1',
  },
  backups: {
    what: '### Database of the shop',
    where: 'Nordhost object storage, bucket acme-backup',
    schedule: 'Every night at 02:00',
    retention: '**Kept for:** 30 days',
    'last restore test': '5 October 2026',
    'restore steps': 'ops/restore.md in the repository shop',
    'exports delivered': 'PostgreSQL dump, delivered on 15 November 2026',
    'personal data role': 'We are the processor, the client is the controller',
    'deletion date': '30 December 2026',
    'deletion proof': 'Written confirmation by e-mail',
  },
  architecture: {
    'languages and runtimes': '**Languages and runtimes:** Node.js 20',
    'data stores': '**Data stores:** PostgreSQL 16',
    services: '**Services:** Stripe, Sentry <!--',
    integrations: '**Connected systems:** Warehouse by SFTP',
    'where to find why': '**Diagrams and decisions:** docs/decisions in the repository shop',
  },
  development: {
    'prerequisites, with what contradicts them': '| Node.js | 20 | package.json:5 | 18 (Dockerfile:1)',
    start: '| Start | `npm run dev` | README.md:12',
    'test command': '| Run the tests | `npm test` | README.md:15',
    'seed data': '**Test data:** npm run seed fills 50 products',
  },
  operations: {
    'common tasks': '**Recurring tasks:** Import of the price list',
    'scheduled job': '| `baskets:remind` | src/jobs.ts:11',
    'incident response': '**When something fails:** Look at the dashboard',
    'disaster recovery': '**After a total loss:** ops/restore.md, about two hours',
  },
  monitoring: {
    monitor: 'Uptime of the shop (Pulsewatch)',
    'what it means': 'The front page has not answered for two minutes',
    'who now': '| Jana Novak |',
    'who after': 'Brightforge Studio, on call',
    dashboard: '<https://status.acme.example>',
    note: 'Quiet from 03:00 to 03:10',
  },
  security: {
    'last scan': '**Last security check:** npm audit on 15 November 2026',
    'open findings': '**Known weaknesses:** Sign-in has no limit of attempts',
    'accepted risks': '**Accepted risks:** Staging is open to the web',
    'file that looks like a secret': '| .env.production | Only in the history | 9c1d2e3f4a5b <!--',
  },
  knownIssues: {
    'known fault': '| two guests at the same second both get the last pair | Known fault | src/stock.ts:26',
    makeshift: '| Makeshift solution | src/warehouse.ts:9',
  },
  openPoints: {
    'open question': '| Open question | Who runs the warehouse interface?',
    answer: 'Katrin Weber is finding out',
    'past problem': '| Past problem | Outage on 12 May 2026',
    'how solved': 'Disk full; logs are now rotated every day',
    'unrecorded promise': "| Agreed, not in the contract | Size charts for children's shoes",
  },
  contacts: {
    person: '| Katrin Weber | Head of e-commerce | k.weber@acme.example | +49 30 5550 120 | E-mail | Yes, at any time',
    'past person': 'Former IT manager (no longer there)',
    vendor: 'Account manager at Nordhost (supplier)',
    'where to reach us': 'jana@novak.example, +49 30 5550 142',
    'availability until': '**Available until:** 30 December 2026',
  },
  knowledge: {
    session: '| Walk through the code | 18 November 2026 |',
    attendees: 'Brightforge Studio, Jana Novak',
    topics: 'Structure, checkout, deployment',
    recording: "Client's video library",
    'Q&A period': '1 December to 30 December 2026',
  },
  support: {
    window: '30 days from the last working day',
    covered: 'Questions about this document and the existing code',
    'not covered': 'New features and changes',
    contact: '**Where to ask:** jana@novak.example',
    'response time': 'Two business days',
    rate: '€95.00',
  },
  legal: {
    'agreement ref': 'Service agreement SA-2023-07',
    'signed on': '3 July 2023',
    notice: '30 calendar days (clause 9.2)',
    'clause used': 'Clause 9.2, notice by either side',
    'notice given on': '**Notice given on:** 28 October 2026',
    'surviving duties': 'Confidentiality for two years; the rights in the work',
    'data processing end': 'Ends on the last working day',
    disputes: '**Open disputes:** None',
  },
  money: {
    'outstanding: number, due, amount, paid, interest, rest':
      '| 2026-091 | 30 October 2026 | €2,400.00 | €1,000.00 | €14.47 | €1,414.47 <!--',
    total: '**Left to pay in all:** €3,144.97',
    'final invoice': '2026-104 of 20 November 2026, €1,850.50 (open)',
    'its period': '1 November to 30 November 2026',
    credits: '| C-2026-012 | 10 November 2026 | €120.00',
    'pro-rata refund':
      '| Faster search (1 October 2026) | €1,500.00 | €300.00 | €169.00 | €1,031.00 | 28 November 2026',
    'recurring billing cancelled': '| €900.00 a month | 30 November 2026 | Yes, on 2 November 2026',
    'subscriptions moved': 'Moved to a card of the client on 20 November 2026',
  },
  accessRemoval: {
    account: '| jana@novak.example as developer | Stripe dashboard |',
    'removed by, date': '| 13 November 2026 | Katrin Weber |',
    verified: 'Sign-in refused on 13 November 2026',
    'not yet removed': '| SSH key jana-2024, owner of the project | Nordhost console | not yet |',
  },
  rotation: {
    'order, secret, reason': '| 1 | Stripe dashboard | The API key was in our deployment settings |',
    'done by/date': '| 13 November 2026 | Katrin Weber <!--',
    'reason where none is given': '| 2 | Nordhost console | Known to the previous developer |',
    'when to do it': 'after the transfer and before you rely on them',
  },
  exceptions: {
    item: 'Load test of the new checkout',
    why: 'The test environment is too small',
    'who accepts the risk': '| Katrin Weber <!-- #loadtest -->',
  },
  verification: {
    'take over in an afternoon': '- [ ] A new provider could take over in an afternoon',
    'set up': 'has set up the project by itself',
    staging: 'has deployed to staging by itself',
    'fix a bug': 'has fixed a bug by itself',
    logins: 'The client has signed in to every account',
    'our side': 'For us:',
  },
  signOff: {
    client: '| Client | Katrin Weber | Head of e-commerce | 27 November 2026',
    provider: '| Provider | Jana Novak | Owner | 26 November 2026',
    statement: 'names as complete, handed over or transferred has been received',
    'room to sign': '| Side | Name | Title | Date | Signature |',
  },
  afterwards: {
    'one week': '**First check:** 7 December 2026',
    '30 days': '**Second check:** 30 December 2026',
    questions: 'has anybody had to ask whom to ask',
    deletion: '**Deletion of our copies:** 31 December 2026',
    feedback: 'We would be glad of a line about our work',
  },
};

describe('The handover of a fully filled client', () => {
  const rendering = handoverOf(recordFixture('full'));

  for (const [id, fields] of Object.entries(FIELDS)) {
    it(`holds every field of the section ${id}`, () => {
      const section = sectionOf(rendering, id).replace(/\u00a0/g, ' ');
      for (const [field, shown] of Object.entries(fields)) assert.ok(section.includes(shown), `${field}: ${shown}`);
    });
  }

  it('has no gap', () => {
    assert.deepEqual(rendering.gaps, []);
    assert.ok(!/[‹›]/.test(rendering.text));
  });

  it('has each section once, in the order of the list', () => {
    const found = [...rendering.text.matchAll(/deorbit:begin (\w+)/g)].map(([, id]) => id);
    assert.deepEqual(
      found,
      SECTIONS.map(({ id }) => id).filter((id) => id !== 'emergency'),
    );
  });

  it('names its sections for a quick pick', () => {
    const names = handoverSections(english.words);
    assert.equal(names.length, 34);
    assert.deepEqual(names[4], { id: 'remaining', number: '3', title: 'What was not delivered' });
    for (const { id, title } of names)
      if (id !== 'emergency') assert.ok(sectionOf(rendering, id).includes(`\n## ${title}\n`), id);
  });
});
