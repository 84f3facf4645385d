import type { Element } from '../../src/documents/checks/required-elements.ts';
import type { RuleId } from '../../src/documents/checks/rule-table.ts';

/** On each line what breaks the rule, and a near neighbour that breaks none. */
export const FRENCH_TONE: Readonly<Partial<Record<RuleId, string>>> = {
  blame: `
Vous ne répondez jamais à mes messages. | Je n’ai pas encore reçu la réponse sur le logo.
Tu n’as toujours pas validé la maquette que je t’ai envoyée. | La maquette attend encore ta validation.
Vous m’avez fait perdre trois semaines. | Le projet a trois semaines de retard.
Vous avez encore changé d’avis sur la page d’accueil. | La page d’accueil a une nouvelle version.
C’est à cause de vous que la livraison a glissé. | La livraison a glissé à cause d’une panne de l’hébergeur.
Votre manque d’organisation rend le suivi pénible. | Votre organisation a changé en mars.
Vous auriez dû me prévenir avant la réunion. | Vous serez prévenus avant la mise en ligne.
Tes exigences contradictoires m’épuisent. | Tes remarques de lundi sont intégrées.
Travailler avec vous est devenu impossible. | Travailler avec vous est un plaisir.
J’en ai assez de courir après les règlements. | J’ai assez d’éléments pour terminer la page.
Je ne suis pas votre secrétaire. | Je suis en contact avec votre secrétaire.
Si vous aviez répondu à temps, tout serait en ligne. | Si vous avez des questions, écrivez-moi.
Vous êtes de mauvaise foi depuis le début. | Vous êtes propriétaire du code depuis le début.
Pour la troisième fois, je réclame ces textes. | Voici la troisième version des textes.
Votre équipe n’a jamais respecté le calendrier. | Votre équipe a respecté le calendrier.
Tu refuses de payer ce que tu dois. | Tu peux payer par virement ou par chèque.
La désinvolture de votre service m’a coûté un mois. | La base de votre service compte un mois d’archives.
Sans vos hésitations, la boutique serait en ligne. | Sans votre aide, la boutique ne serait pas en ligne.
Ce fiasco est le résultat de vos revirements. | Ce tableau est le résultat de vos tests.
Il aurait suffi que tu répondes au devis. | Il suffit que l’hébergeur réponde au ticket.
`,
  absolute: `
Vous changez systématiquement de priorité. | Vous avez changé de priorité en mars.
Vous changez toujours d’avis. | Vous avez toujours le choix.
Vous ne répondez jamais. | Vous n’avez jamais perdu de commande.
Tu ne lis jamais les comptes rendus. | Le cache ne sert jamais la page de paiement.
À chaque fois que vous appelez, le plan change. | À chaque mise en ligne, le cache est vidé.
Rien ne vous convient. | Rien ne change pour les visiteurs.
Chez vous, personne ne décide. | Chez l’hébergeur, personne n’a les clés du serveur.
Vous arrivez toujours en retard. | Comme toujours, merci pour l’accueil.
Vous n’avez rien préparé pour la réunion. | Vous n’avez rien à préparer pour la réunion.
Je dois toujours tout vous redemander. | Je dois encore vous envoyer le fichier.
Pas une seule fois vous n’avez réglé une facture à la date prévue. | Une fois la facture réglée, je mettrai la page en ligne.
Vous demandez sans cesse de nouvelles versions. | Le serveur redémarre sans cesse depuis mardi.
Avec vous, tout est urgent. | Avec la nouvelle version, tout est plus rapide.
Tout ce que vous faites prend six mois. | Tout ce qui a été livré est dans le dépôt.
Tu remets constamment les choix en cause. | La charge du serveur augmente constamment.
Aucune de vos réunions n’aboutit. | Aucune de vos données ne quitte le serveur.
Vous ne confirmez jamais rien. | Le script ne supprime jamais rien.
Quoi que je propose, la réponse est non. | Quel que soit le navigateur, la page s’affiche.
`,
  badmouthing: `
L’ancien développeur était un incapable. | L’ancien développeur a laissé une note de reprise.
Votre prestataire précédent a bâclé la base de données. | Votre prestataire précédent a livré la base de données en mai.
Votre graphiste ne sait pas ce qu’il fait. | Votre graphiste enverra les images lundi.
Votre comptable ne comprend rien aux délais. | Votre comptable a reçu le récapitulatif.
Le code dont j’ai hérité est une usine à gaz. | Le code dont j’ai hérité compte douze modules.
L’agence concurrente arnaque ses clients. | L’agence concurrente propose aussi ce service.
Un autre client est insupportable en ce moment. | Un autre client utilise le même module.
Votre site est hideux depuis la refonte. | Votre site est en ligne depuis la refonte.
Votre stagiaire raconte n’importe quoi. | Votre stagiaire a les droits de lecture.
Ces gens sont des charlatans. | Ces gens sont joignables le matin.
C’est du travail d’amateur. | C’est un travail de longue haleine.
Votre associé n’y connaît rien. | Votre associé connaît bien le dossier.
Entre nous, cette équipe n’a aucune méthode. | Cette équipe a sa propre méthode.
`,
  'break-up': `
Il est temps de rompre avec vous. | Il est temps de renouveler le certificat.
Je vous quitte pour de bon. | Je quitte le canal de discussion vendredi.
Ce n’est pas vous, c’est moi. | Ce n’est pas le serveur, c’est le pare-feu.
J’ai envie de voir d’autres clients. | D’autres clients utilisent ce module.
La flamme s’est éteinte entre nous. | Le serveur de test est éteint.
Restons bons amis. | Restons en contact jusqu’à la livraison.
Notre histoire est finie. | L’historique des commandes est exporté.
C’est fini entre nous. | La recette est finie.
Nos chemins se séparent ici. | Les deux bases se séparent au moment de la migration.
Ce divorce est douloureux. | Cette migration est longue.
Vous méritez mieux que moi. | Vous recevrez mieux que des captures d’écran.
Nous avions besoin d’une pause dans notre relation. | Nous ferons une pause pendant la recette.
Bientôt, je serai votre ex. | Bientôt, la version 4 sera en ligne.
`,
  sarcasm: `
Bon courage avec le prochain. | Bon courage pour le salon de mardi.
Bravo pour cette réactivité. | Bravo pour le lancement de la boutique.
Comme par hasard, le virement s’est perdu. | Le virement a été renvoyé par la banque.
Quelle surprise, la date a bougé. | La date a bougé.
Je plaisante, bien entendu. | Je confirme, bien entendu.
J’adore quand le cahier des charges arrive après la livraison. | J’ai reçu le cahier des charges lundi.
Votre sens inné du calendrier force le respect. | Votre calendrier est partagé avec moi.
Ma boule de cristal est en réparation. | Mon ordinateur est en réparation.
Surtout, prenez votre temps. | Vous avez du temps jusqu’au 12 mai.
Comme c’est pratique, le contrat s’est égaré. | Le contrat s’est égaré, en voici une copie.
Vous mériteriez une médaille. | Vous recevrez une facture.
Il fallait oser. | Il fallait redémarrer le serveur.
Merci pour ces délicieux dimanches de travail. | Merci pour ces trois années de travail.
`,
  threat: `
Réglez cette semaine, sinon je coupe le site. | Merci de régler cette semaine.
Vous allez le regretter. | Vous allez recevoir la facture.
Mon avocat prendra contact avec vous. | Mon remplaçant prendra contact avec vous.
Je vais écrire partout que vous ne payez pas. | La page blanche de ce matin venait de la mise en ligne.
Demain, vos clients verront une page blanche. | Vous pouvez écrire partout dans le champ.
Je supprimerai toutes vos données demain. | Je supprimerai mes copies le 30 juin, comme prévu au contrat.
On se verra au tribunal. | On se verra à la réunion de mardi.
Tout le monde saura comment se passe ce projet. | Tout le monde saura où se trouve le dépôt.
Je laisserai un avis en ligne. | Je laisserai une note dans le dépôt.
Ne m’obligez pas à agir autrement. | N’oubliez pas de changer le mot de passe.
Votre réputation risque d’en souffrir. | Votre référencement risque de baisser.
Vous aurez de mes nouvelles. | Vous aurez le fichier demain.
Je garde le code en otage. | Je garde une copie du devis.
Je préviendrai vos concurrents. | Je préviendrai votre hébergeur.
C’est votre dernière chance. | C’est la dernière version.
Réfléchissez bien, je connais vos failles. | Prenez le temps de réfléchir, le devis est valable un mois.
Refusez, et je publie nos échanges. | Si le devis ne convient pas, je propose une autre formule.
`,
  'empty-promise': `
Je serai toujours là pour vous. | Je serai là mardi pour la recette.
Je réponds jour et nuit. | Je réponds en semaine.
Je vous garantis qu’il n’y aura aucun bug. | Je ne peux pas garantir qu’il n’y aura aucun bug.
Je corrigerai tout gratuitement. | Je corrigerai ce point avant le 12 mai.
Le site ne tombera plus jamais en panne. | Le site est tombé en panne mardi.
Je suis joignable 24h/24. | Je suis joignable de 9 h à 18 h.
Quoi qu’il arrive, je répondrai. | En cas de panne, l’hébergeur répondra.
Je vous le promets, rien ne changera. | Rien ne change pour vos visiteurs cette semaine.
Vous pourrez toujours compter sur moi. | Vous pourrez compter les visites dans l’outil.
Je ferai l’impossible pour vous aider. | Je ferai la mise à jour jeudi.
Je resterai éternellement à votre service. | Je resterai une heure de plus à la réunion.
Vous aurez des corrections illimitées, pour toujours. | Vous aurez deux corrections comprises dans le forfait.
Je reste disponible à toute heure. | Je reste disponible jusqu’au 30 avril.
Un simple message et j’accours. | Un simple message suffit jusqu’au 30 juin.
Aucune panne ne surviendra, je vous le promets. | Aucune panne n’est survenue en mars.
`,
  wavering: `
Je pourrais peut-être continuer encore un peu. | Je terminerai la page de contact.
Je resterai peut-être jusqu’à l’été. | Je resterai joignable jusqu’au 30 juin.
Ma décision n’est pas définitive. | Ma décision est définitive.
Je pense arrêter au printemps. | J’arrête le 31 mars.
Je ne suis pas sûr de vouloir partir. | Je suis sûr de la date.
Sauf si vous trouvez un meilleur budget, je partirai. | Sauf erreur de ma part, le solde est de 300 €.
On verra bien. | Nous verrons la liste mardi.
Pour l’instant, j’arrête le projet. | Pour l’instant, le site reste en ligne.
Notre collaboration prend peut-être fin en mars. | Notre collaboration prend fin le 31 mars.
Je reviendrai peut-être sur ma décision. | Je ne reviendrai pas sur ma décision.
Il se peut que je continue. | Il se peut que le cache soit plein.
Si vous insistez, je prolongerai. | Si vous avez une question, j’y répondrai.
Je me demande si je ne devrais pas arrêter. | Je vous demande si la date convient.
Mettons notre collaboration en pause. | La tâche est en pause jusqu’à la réunion.
Je change d’avis chaque jour sur ce départ. | La page change chaque jour.
Donnez-moi une raison de rester. | Donnez-moi la date de la passation.
`,
  apology: `
Je suis profondément désolé. | Je suis désolé du court délai.
Je m’en veux terriblement. | Je comprends que cela tombe mal.
La culpabilité me ronge. | Ne revenez pas sur votre décision par culpabilité.
Cela me brise le cœur. | Cela me demande une heure.
J’ai tellement honte. | J’ai encore une question.
Je vous écris le cœur lourd. | Je vous écris au sujet du contrat.
Je ne me le pardonnerai jamais. | Je ne modifierai pas ce fichier.
Je vous présente mes plus plates excuses. | Je vous présente la personne qui prend le relais.
J’ai l’impression de vous abandonner. | J’ai l’impression que le cache est plein.
C’est la décision la plus difficile de ma carrière. | C’est la partie la plus longue du projet.
Je me sens coupable de partir. | Je me tiens à la date prévue.
Je vous demande mille fois pardon. | Je vous demande un mot de confirmation.
J’en ai pleuré toute la nuit. | Le script a tourné toute la nuit.
Pardon pour le retard. Je suis navré de ce contretemps. | Pardon pour le retard. La page est en ligne.
Comment oser encore vous regarder en face ? | Comment souhaitez-vous recevoir les accès ?
Cette décision me ronge depuis un mois. | Cette décision est prise depuis un mois.
`,
  'over-explaining': `
Mon chien est malade. | Mon planning est complet.
J’ai des problèmes de santé. | J’ai des problèmes de connexion.
Je suis épuisé depuis l’hiver. | Le forfait d’heures est épuisé depuis l’hiver.
Ma femme attend un enfant. | Ma facture attend un numéro.
Je fais un burn-out. | Je fais une sauvegarde.
Je ne dors plus. | Je ne développe plus ce module.
Notre divorce prend toute la place. | Notre contrat prend effet lundi.
La naissance de ma fille change tout. | La naissance du projet remonte à 2019.
C’est pour des raisons familiales. | C’est pour des raisons techniques.
Mon médecin me l’a demandé. | Mon interlocuteur me l’a demandé.
Je mets fin à notre contrat car mon planning est plein. De plus, mes tarifs ne couvrent plus mes frais. | Je mets fin à notre contrat car mon planning est plein.
J’arrête la maintenance parce que je change de métier et parce que le budget est trop serré. | J’arrête la maintenance parce que je change de métier.
J’arrête le 31 mars, étant donné que la version que nous avions choisie ensemble en 2019 demande chaque mois un peu plus de travail que ce que nous avions prévu dans notre devis initial. | J’arrête le 31 mars. La version choisie en 2019 ne correspond plus au devis initial.
`,
  'gap-left': `
La livraison aura lieu le [date à définir]. | La livraison aura lieu le 12 mai.
TODO : parler du solde. | Le fichier \`TODO.md\` est à jour.
Merci de régler avant le XX/XX/XXXX. | Merci de régler avant le 12/05/2027.
Le montant est de XXX euros. | Le montant est de 300 euros.
Bonjour [nom du client], | Bonjour Madame Perrin,
Le paragraphe sur le solde est TBD. | Le paragraphe sur le solde est court.
Mon numéro : (à compléter). | Vous avez un formulaire à compléter.
La réunion se tiendra le jj/mm. | La réunion se tiendra mardi.
Lorem ipsum dolor sit amet. | Le texte d’accueil est en latin.
Le lien : insérer ici. | Le lien est dans le dépôt.
Le dernier jour sera le ‹dernier jour?›. | Le dernier jour sera le 31 mars 2027.
Le prix reste à fixer : montant à préciser. | Le prix est fixé.
`,
};

/** On each line what holds the element, and a near neighbour that lacks it. */
export const FRENCH_ELEMENTS: Readonly<Record<Element, string>> = {
  'last-day': `
Mon dernier jour sera le 31 mars 2027. | Mon dernier jour approche.
Notre contrat prend fin le 15 avril. | Notre contrat prend fin bientôt.
Je travaillerai sur le site jusqu’au 1er mai 2027. | Je travaillerai sur le site encore un moment.
Au-delà du 12 juin, je n’interviendrai plus. | Après l’été, je n’interviendrai plus.
Ma mission s’achève le vendredi 30 octobre 2026. | Ma mission s’achève à l’automne.
J’arrête la maintenance au 31/12/2026. | J’arrête la maintenance en fin d’année.
Dernier jour : 2026-12-31. | Dernier jour : à voir ensemble.
À compter du 2 janvier 2027, je ne serai plus disponible. | Le 2 janvier, nous avons une réunion.
`,
  tasks: `
D’ici là, je terminerai le module de paiement. | Le module de paiement est un bon module.
Il ne reste rien à faire de mon côté. | Je vous écris de mon bureau.
Tout ce qui était convenu est terminé. | Nous avions convenu de beaucoup de choses.
Avant cette date, je livrerai la page de contact. | Cette date est dans le calendrier.
Je finalise la migration cette semaine. | La migration est un grand mot.
Les derniers livrables suivront lundi. | La réunion suivra lundi.
Je corrigerai encore le calcul des frais. | Le calcul des frais est public.
Reste à traiter l’export des commandes. | L’export des commandes date de 2019.
`,
  'next-step': `
Je vous transmettrai tous les accès le 30 mars. | Je vous transmettrai mes vœux.
Le code se trouve dans votre dépôt. | Le printemps se trouve devant nous.
Les mots de passe seront remis en main propre. | Le café sera offert.
Une passation est prévue avec l’agence Brume. | Un déjeuner est prévu avec l’agence Brume.
Le nom de domaine sera transféré à votre société. | Le bureau sera repeint.
Ma consœur Lise Morel prendra le relais. | Ma consœur Lise Morel vous salue.
La documentation est rangée avec le code source. | La lettre est rangée.
Vous recevrez un dossier de passation. | Vous recevrez une carte.
`,
  thanks: `
Merci pour ces trois années. | Merci de régler le solde.
Je vous remercie de votre confiance. | Je vous remercie de bien vouloir répondre.
Un grand merci à toute l’équipe. | Bonjour à toute l’équipe.
Avec mes remerciements. | Avec mes salutations.
Je vous suis reconnaissant de votre accueil. | Je vous écris au sujet de votre accueil.
Nous te remercions pour tout. | Nous te répondrons sur tout.
Merci d’avoir cru à ce projet. | Merci de me renvoyer le projet.
Je tiens à vous remercier. | Je tiens à vous prévenir.
`,
  'clear-end': `
Je mets fin à notre collaboration. | Je parle de notre collaboration.
Notre contrat prend fin le 31 mars. | Notre contrat date du 31 mars.
Je ne pourrai plus intervenir sur le site. | Je ne pourrai pas vous joindre demain.
Mon dernier jour est le 31 mars. | Le dernier jour du salon est le 31 mars.
Nous avons décidé de ne pas renouveler le contrat. | Nous avons relu le contrat.
J’arrête la maintenance du site. | La maintenance du site est mensuelle.
Je quitte le projet à cette date. | Je relis le projet à cette date.
Je vous annonce la fin de ma mission. | Je vous annonce une bonne nouvelle.
`,
  money: `
La facture F-12 reste ouverte. | La lettre F-12 reste ouverte.
Il reste 300 € sur votre compte. | Il reste trois pages sur votre site.
Je vous rembourse la part non utilisée de l’acompte. | Je vous renvoie la part non utilisée du papier.
Le solde de mars est à régler. | Le bilan de mars est à lire.
Aucune somme n’est due. | Aucune page n’est en panne.
Votre virement est bien arrivé. | Votre colis est bien arrivé.
Il reste 1 200 euros. | Il reste deux jours.
Le décompte est joint. | Le plan est joint.
`,
  contact: `
Écrivez-moi si un point n’est pas clair. | Un point n’est pas clair.
Vous pouvez m’appeler au 02 40 55 51 23. | Vous pouvez changer la page.
Si vous avez des questions, j’y répondrai. | Si vous avez la clé, gardez-la.
Mon adresse : nina@carpentier.example | Mon bureau : troisième étage
N’hésitez pas à revenir vers moi. | Revenez quand la page est prête.
Je reste à votre disposition. | Je reste à Nantes.
Dites-moi ce qui vous semble obscur. | La page vous semble obscure.
Réponds-moi quand tu auras lu ce message. | Ce message est court.
`,
};
