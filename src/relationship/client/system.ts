import { field, group, text } from './values.ts';

/** How the work is built, run and kept safe: what the project's files cannot tell (handover checklist, 10 and 15 to 19). */
export const system = group(
  {
    environments: field(text, 'Environments with their addresses, such as staging and production.'),
    deploySteps: field(text, 'How a release is put live.'),
    rollback: field(text, 'How a release is taken back.'),
    integrations: field(text, 'Systems it exchanges data with: address, way of signing in, contact.'),
    documentation: field(text, 'Where diagrams and decisions are written down.'),
    seedData: field(text, 'Where data to try it out with come from.'),
    commonTasks: field(text, 'What a developer has to do again and again.'),
    selfService: field(text, 'What the client can change without a developer, and how (practice 154).'),
    adminMenu: field(
      text,
      "What the client's own users see in the admin menu, and what is hidden from them (practice 156).",
    ),
    clientTasks: field(text, "What the client's own people do again and again, in words they use themselves."),
    whenItFails: field(text, "What the client's own people do when it fails, before anybody else is called."),
    requestsAt: field(
      text,
      'Where wishes and faults are written down and followed: a board, a tracker (practice 153).',
    ),
    incidents: field(text, 'What a developer does when it fails, and whom they tell.'),
    recovery: field(text, 'How to start over when everything is lost.'),
    lastScan: field(text, 'The last check of its security: what, when, with what result.'),
    openFindings: field(text, 'Weaknesses that are known and open.'),
    acceptedRisks: field(text, 'Risks that somebody accepted, and who.'),
  },
  'How it is built, run and kept safe, for whoever takes it over; the client sees it.',
);
