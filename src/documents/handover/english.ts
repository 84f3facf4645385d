import handover from '../../../templates/en/handover.hbs';
import accessRemoval from '../../../templates/en/sections/accessRemoval.hbs';
import afterwards from '../../../templates/en/sections/afterwards.hbs';
import backups from '../../../templates/en/sections/backups.hbs';
import certificates from '../../../templates/en/sections/certificates.hbs';
import contacts from '../../../templates/en/sections/contacts.hbs';
import cover from '../../../templates/en/sections/cover.hbs';
import credentials from '../../../templates/en/sections/credentials.hbs';
import deadlines from '../../../templates/en/sections/deadlines.hbs';
import delivered from '../../../templates/en/sections/delivered.hbs';
import domains from '../../../templates/en/sections/domains.hbs';
import emergency from '../../../templates/en/sections/emergency.hbs';
import exceptions from '../../../templates/en/sections/exceptions.hbs';
import hosting from '../../../templates/en/sections/hosting.hbs';
import knowledge from '../../../templates/en/sections/knowledge.hbs';
import legal from '../../../templates/en/sections/legal.hbs';
import licences from '../../../templates/en/sections/licences.hbs';
import money from '../../../templates/en/sections/money.hbs';
import monitoring from '../../../templates/en/sections/monitoring.hbs';
import openPoints from '../../../templates/en/sections/openPoints.hbs';
import remaining from '../../../templates/en/sections/remaining.hbs';
import repositories from '../../../templates/en/sections/repositories.hbs';
import rotation from '../../../templates/en/sections/rotation.hbs';
import services from '../../../templates/en/sections/services.hbs';
import signOff from '../../../templates/en/sections/signOff.hbs';
import summary from '../../../templates/en/sections/summary.hbs';
import support from '../../../templates/en/sections/support.hbs';
import verification from '../../../templates/en/sections/verification.hbs';
import words from '../../../templates/en/words.json';
import type { LanguagePack } from './language-pack.ts';

/** The handover in English, the language that every other falls back to. */
export const english: LanguagePack = {
  words,
  handover,
  sections: {
    accessRemoval,
    afterwards,
    backups,
    certificates,
    contacts,
    cover,
    credentials,
    deadlines,
    delivered,
    domains,
    emergency,
    exceptions,
    hosting,
    knowledge,
    legal,
    licences,
    money,
    monitoring,
    openPoints,
    remaining,
    repositories,
    rotation,
    services,
    signOff,
    summary,
    support,
    verification,
  },
};
