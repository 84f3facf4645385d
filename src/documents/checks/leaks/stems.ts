/**
 * Endings that one word has in different sentences, the longest first. Far simpler than a grammar: both sides of a
 * comparison are cut alike, and five words in a row make up for what is cut too much.
 */
const LATIN =
  /(?:ements?|ations?|issons|issent|eraient|erions|aient|erait|eront|erons|antes?|ants?|ments?|ings?|ies|ied|ees?|ent|ons|ait|ais|era|ers?|eds?|ez|es|ed|er|ir|is|it|ly|e|s|y)$/;
const CYRILLIC =
  /(?:ившись|ывшись|авшись|ывала?|иваем|ивает|ыми|ими|ого|его|ому|ему|ами|ями|иях|ах|ях|ешь|ете|ите|ишь|лась|лись|лось|лся|тся|ться|ать|ять|еть|ить|уть|ают|яют|еют|уют|ует|ует|ает|яет|еет|или|ыли|али|яли|ели|ила|ала|яла|ела|ило|ало|ело|ов|ев|еи|ои|ыи|ии|ая|яя|ое|ее|ые|ие|ую|юю|ым|им|ом|ем|ам|ям|ых|их|ою|ею|ью|ия|ья|иe|ут|ют|ат|ят|ет|ит|ла|ло|ли|ть|ти|ил|ал|ял|ел|ул|а|я|о|е|ы|и|у|ю|ь|л)$/;
/** So much of a word is left in any case. */
const SHORTEST = 4;
const PLAIN = /^[a-z]+$/;

/** A folded word without its ending. */
export function stemOf(word: string): string {
  if (word.length <= SHORTEST) return word;
  const cut = word.replace(PLAIN.test(word) ? LATIN : CYRILLIC, '');
  return cut.length >= SHORTEST - 1 ? cut : word.slice(0, SHORTEST - 1);
}
