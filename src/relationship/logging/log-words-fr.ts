import type { LogWords } from './log-words.ts';

/** What French says about contacts, promises and days. */
export const LOG_WORDS_FR: LogWords = {
  language: 'fr',
  me: 'je|j|nous|on',
  them: 'elle|il|ils|elles|client|cliente|clients',
  conjunctions: 'et|mais|puis|donc',
  contact: [
    { words: 'visio|appel video|visioconference|zoom|teams', direction: 'together', channel: 'video' },
    {
      words: 'entretien telephonique|point telephonique|appel avec|au telephone|coup de fil avec',
      direction: 'together',
      channel: 'telephone',
    },
    {
      words: 'appele|rappele|telephone|laisse un message(?: vocal)?|coup de fil',
      direction: 'subject',
      channel: 'telephone',
    },
    {
      words: 'recu (?:un |le )?(?:e-?mail|mail|courriel)|(?:e-?mail|mail|courriel) (?:de|d)',
      direction: 'in',
      channel: 'email',
    },
    {
      words: 'recu un (?:message|sms)|(?:message|sms)(?: slack| whatsapp)? (?:de|d)',
      direction: 'in',
      channel: 'chat',
    },
    {
      words: '(?:envoye )?(?:un )?sms a|contacte|envoye (?:un )?(?:message|sms)',
      direction: 'subject',
      channel: 'chat',
    },
    { words: 'ecrit|repondu|envoye', direction: 'subject', channel: 'email' },
    {
      words: 'vu|rencontre|reunion|rendez-vous|rdv|dejeuner|dejeune|cafe|diner|au bureau',
      direction: 'together',
      channel: 'in person',
    },
    { words: 'discute|parle|echange|entretien|discussion', direction: 'together' },
    { words: 'dit a|informe|prevenu', direction: 'subject' },
    { words: 'demande', direction: 'subject' },
  ],
  channels: [
    ['video', 'appel video|visio|zoom|teams|google meet|video'],
    ['chat', 'slack|whatsapp|telegram|messenger|sms|discord'],
    ['email', 'e-?mails?|mails?|courriels?'],
    ['telephone', 'telephone|telephonique|message vocal|coup de fil'],
    ['in person', 'bureau|dejeuner|cafe|diner|sur place|reunion'],
  ],
  promises: [
    'promis|promesse|promets|promet',
    "convenu (?:de|d)|(?:je |j')?(?:me suis |m'etais )?engage(?:e)?(?: a)?|garanti|donne ma parole",
    "(?:j'ai |nous avons )?dit que (?:je|j|nous) [\\p{L}]*(?:rais|rai|rions|rons)",
    "je vais|nous allons|je m'occupe de",
  ],
  acts: [
    "(?:je |j'|nous |on )(?:lui |leur |vous |te |\\p{L}+ |l')?\\p{L}+(?:rai|rons)",
    "je corrige|je livre|je finis|je fais|j'envoie|je regarde|je prepare|je (?:le |la |les )?rappelle",
  ],
  will: 'sera|seront',
  requests: [
    {
      words:
        '(?:veut|souhaite|reclame|exige|voudrait|aimerait|aimeraient|attend|attendent|veulent|souhaitent|demandent|reclament|voudraient)(?: avoir| voir)?|a besoin (?:de|d)|ont besoin (?:de|d)|il (?:lui|leur) faut',
      who: 'not me',
    },
    {
      words:
        "(?:m'a |nous a |a |ont )?demandee?(?: de| d| a| si on peut| si nous pouvons)?|voulait|demande(?: a| si on peut)?",
      who: 'subject',
    },
    { words: 'demande', who: 'subject' },
    {
      words: 'peut-on|pouvez-vous|peux-tu|pourriez-vous|pourrait-on|merci (?:de|d)|est-il possible (?:de|d)',
      who: 'anybody',
    },
  ],
  replies:
    '(?:je |nous )(?:lui |leur |te |vous )?(?:dois|devons)(?: encore)?|(?:il faut|il faudra) que je (?:reponde|revienne)|dois repondre|repondre avant|repondre|(?:il )?faut repondre|reponse due',
  answer: 'une reponse|la reponse|reponse|un retour',
  good: 'bonne? (?:discussion|echange|humeur|ambiance)|contente?s?|ravie?s?|agreable|bien passe|satisfaite?s?|heureuse|heureux|sympathique|cordial|constructif|tres bien',
  negative:
    'furieuse|furieux|fache*|enerve*|mecontente?s?|crie|tendue?|decue?s?|desagreable|agressif|agressive|difficile|pas content*|insatisfait*|impatient*',
  lead: 'aupres de|je|j|nous|on|de|d|que|qu|a|pour|au sujet de|sur|la|le|les|l|un|une|du|des|encore|aussi|voir|avoir|vers|revienne|il|elle|ils|en',
  trail: "et|mais|pour|d'ici|avant|le|la|les|de|d|a|au|il|elle|ils|je",
  by: "d'ici(?: a)?(?: au| le| la)?|avant(?: le| la)?|pour(?: le| la)?|jusqu'(?:a|au)",
  on: 'le|du|depuis',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  months: [
    'janvier|janv',
    'fevrier|fevr',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'aout',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'decembre|dec',
  ],
  numbers: ['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  units: { day: 'jours?', week: 'semaines?', month: 'mois' },
  days: [
    ['avant-hier', -2],
    ['hier(?: soir| matin)?', -1],
    ["aujourd'hui|ce matin|ce soir|cet apres-midi|ce midi|tout a l'heure", 0],
    ['demain(?: matin| midi| soir)?', 1],
    ['apres-demain', 2],
    ['il y a {N} {U}', 'ago'],
    ['(?:dans|sous) {N} {U}', 'ahead'],
    ['{W} dernier', 'weekday before'],
    ['{W} prochain|ce {W}', 'weekday ahead'],
    ['{W} de la semaine prochaine', 'weekday after this week'],
    ['{W}', 'weekday'],
    ['(?:la )?fin (?:du|de ce) mois', 'end of month'],
    ['(?:la )?fin de (?:la|cette) semaine', 'end of week'],
    ['(?:la )?semaine prochaine', 'next week'],
    ['(?:le )?mois prochain', 'next month'],
    ["la semaine derniere|le mois dernier|recemment|l'autre jour", 'vague past'],
    ['le {D}(?:er)?', 'day of month'],
    ['(?:le )?{D}(?:er)? {M}\\.?(?: {Y})?', 'day and month'],
  ],
  honorifics: 'm|mme|mlle|monsieur|madame',
};
