import type { Profile } from '../../src/relationship/client/profile.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from './records.ts';

const profile: Profile = {
  version: 1,
  name: 'Nina Carpentier',
  business: 'Atelier Carpentier',
  address: '4, rue des Lilas, 35000 Rennes',
  email: 'nina@atelier.example',
};

/** Two open invoices, two prepayments, the law of France, and a reason that ends in a full stop. */
const formal: ClientRecord = {
  ...aClient({ id: 'librairie', name: 'Librairie du Port', legalName: 'Librairie du Port SARL', stage: 'leaving' }),
  language: 'fr',
  project: 'la boutique en ligne',
  address: '12, quai Duguay-Trouin, 35400 Saint-Malo',
  currency: 'EUR',
  contacts: [
    {
      name: 'Anne-Sophie Le Goff',
      role: 'Gérante',
      formOfAddress: 'formal',
      gender: 'female',
      email: 'asl@port.example',
    },
  ],
  agreement: {
    reference: 'contrat de prestation PS-2024-02',
    signedOn: '2024-02-01',
    startedOn: '2024-02-12',
    clauseUsed: 'article 9.2 de notre contrat',
    latePayment: { regime: 'fr' },
    ownership: 'client',
    ownershipFrom: 'au paiement intégral du prix',
    survivingDuties: 'la confidentialité, pendant deux ans',
    retainers: [{ what: 'hébergement de la boutique', amount: '1200.00 EUR', every: 'year' }],
  },
  scope: [
    { what: 'Page de connexion', state: 'approved', due: '2026-10-01' },
    { what: 'Recherche plus rapide', state: 'agreed' },
    { what: 'Cartes cadeaux', state: 'agreed', ownerAfter: 'Studio Armor', nextStep: 'Choisir un fournisseur' },
    { what: 'Paiement', state: 'done', location: 'branche main' },
    { what: 'Application mobile', state: 'requested' },
  ],
  repositories: [{ remote: 'git@git.example:port/boutique.git', defaultBranch: 'main' }],
  invoices: [
    {
      number: '2026-041',
      issued: '2026-06-15',
      due: '2026-07-15',
      amount: '1200.00 EUR',
      payments: [{ on: '2026-07-20', amount: '400.00 EUR' }],
      reminders: [
        { on: '2026-07-22', stage: 'friendly' },
        { on: '2026-08-01', stage: 'firm' },
      ],
    },
    { number: '2026-052', issued: '2026-08-31', due: '2026-09-30', amount: '900.00 EUR' },
  ],
  prepayments: [
    { what: 'Refonte', amount: '4000.00 EUR', earned: '2500.00 EUR', nonRefundable: '120.00 EUR' },
    { amount: '600.00 EUR', earned: '150.00 EUR' },
  ],
  exit: {
    lastDay: '2026-10-31',
    recipient: 'Studio Armor',
    reason: 'Mon planning ne me laisse plus le temps que ce projet mérite.',
    optionsOffered: [{ what: 'une visite guidée du code' }, { what: 'des outils pour assurer la transition' }],
    referrals: [{ name: 'Studio Armor', contact: 'bonjour@armor.example' }, { name: 'Yann Kerbrat' }],
    questionsUntil: '2026-11-30',
    deletionOn: '2026-12-31',
    openPoints: [{ what: 'Qui gère la liste de diffusion ?', outcome: 'Mme Le Goff se renseigne' }],
  },
};

/** One reminder only, no project, one task: what is left where an enumeration holds a single thing. */
const familiarWoman: ClientRecord = {
  ...aClient({ id: 'roux', name: 'Roux Traiteur', stage: 'leaving' }),
  language: 'fr',
  contacts: [{ name: 'Camille Roux', formOfAddress: 'familiar', gender: 'female' }],
  agreement: { startedOn: '2023-08-01', clauseUsed: 'article 7', latePayment: { clause: 'article 5 du contrat' } },
  scope: [{ what: 'Carte de saison', state: 'agreed' }],
  invoices: [
    {
      number: 'F-12',
      issued: '2026-08-01',
      due: '2026-08-31',
      amount: '350.00 EUR',
      reminders: [{ on: '2026-09-07', stage: 'friendly' }],
    },
  ],
  exit: { lastDay: '2026-10-01', reason: 'je réoriente mon activité' },
};

/** A name that begins with an initial, all work done, nothing paid in advance. */
const familiarMan: ClientRecord = {
  ...aClient({ id: 'odeon', name: 'Odéon', stage: 'leaving' }),
  language: 'fr',
  project: 'Odéon Billetterie',
  contacts: [{ name: 'K. Hadjadj', formOfAddress: 'familiar', gender: 'male' }],
  agreement: { clauseUsed: 'article 7', latePayment: { regime: 'fr' } },
  scope: [{ what: 'Billetterie', state: 'done' }],
  invoices: [{ number: 'F-9', issued: '2026-05-02', due: '2026-06-01', amount: '2000.00 EUR' }],
  exit: {
    lastDay: '2026-10-15',
    reason: 'Je n’ai plus la disponibilité que ce projet demande.',
    referrals: [{ name: 'Yann Kerbrat', contact: 'yann@kerbrat.example' }],
    questionsUntil: '2026-11-01',
  },
};

/** Whom letters in French are read for: one person addressed politely, two familiarly. */
export const frenchClients = {
  formal: { record: formal, profile },
  'familiar-woman': { record: familiarWoman, profile },
  'familiar-man': { record: familiarMan, profile },
};
