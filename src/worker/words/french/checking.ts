// French: what pages say about checked quotations and errors.

import { ended } from '../../../search/verify/summary.ts'
import type { CheckingWords } from '../checking-words.ts'
import { line } from '../line.ts'
import { exchanged, listed, place, places, quoted } from './phrases.ts'

export const checking: CheckingWords = {
  verify: {
    description: 'Cette citation figure-t-elle dans les archives, en ces termes et de cette personne ?',
    lead: 'Collez les propos que l’on prête à quelqu’un. Les archives disent si un article les contient mot pour mot, qui les y a tenus, et chaque mot modifié, omis ou ajouté.',
    tryIt: 'Essayez avec une citation de ces archives',
    examples: { asSaid: 'telle que l’article la donne', lacksWord: 'la même, amputée d’un mot' },
    claim: 'Ce qui aurait été dit',
    byWhom: 'Par qui (facultatif)',
    check: 'Vérifier',
    headings: {
      notFound: 'Absent de ces archives',
      saidByOther: 'Dit par quelqu’un d’autre',
      altered: 'Modifié',
      short: 'Ces mots s’y trouvent',
      ownText: 'Mot pour mot, mais c’est le texte de l’article',
      cutShort: 'Mot pour mot, mais tronqué',
      verbatim: 'Mot pour mot',
    },
    title: (heading, claim) => `${heading} : ${quoted(claim)}`,
    otherPassage: 'L’autre passage dans son contexte',
    asClaimed: 'Tel que rapporté',
    asItStands: 'Tel que publié',
    voices: {
      article: 'Le texte de l’article lui-même',
      quoted: 'Entre guillemets, auteur des propos non précisé',
      mixed: 'En partie entre guillemets, en partie texte de l’article',
    },
    notBy: speaker => line`(et non ${speaker})`,
    same: share => `${share} identique`,
    sentences: {
      'not-found': () => 'Rien dans ces archives ne s’approche de ces mots. Ils ont pu être dits ailleurs.',
      'too-few-words': ({ places: given }) => {
        const [first = '', ...others] = places(given)
        const where = others.length === 0 ? first : `${others.length + 1} articles : ${[first, ...others].join(' ; ')}`
        return `Ces mots figurent dans ${where}. Ils sont trop peu nombreux pour dire de qui ils sont.`
      },
      verbatim: ({ place: at, marked }) =>
        `Mot pour mot dans ${place(at)}${marked ? ', hormis ce qui est signalé comme omis ou ajouté' : ''}.`,
      differs: ({ place: at }) => `Dans ${place(at)}, le texte est différent.`,
      'also-in': ({ count }) =>
        `Le passage figure aussi dans ${count === 1 ? 'une autre version' : `${count} autres versions`} de l’article.`,
      'said-by': ({ speaker, role, instead }) =>
        ended(
          `Propos de ${speaker}${role === null ? '' : `, ${role}`}${
            instead === null ? '' : ` ; et non, d’après ces archives, de ${instead}`
          }`,
        ),
      'speaker-unknown': () => 'L’article ne dit pas clairement de qui sont ces propos.',
      'own-text': () => 'C’est le texte de l’article lui-même ; personne n’y est cité.',
      'in-marks': () => 'Le passage est entre guillemets, mais ces archives ne savent pas de qui sont ces propos.',
      'partly-in-marks': () => 'Le passage est en partie entre guillemets, en partie le texte de l’article lui-même.',
      'made-of-two': ({ words, place: at, speaker }) =>
        `Les mots ${listed([words])} figurent ailleurs, dans ${place(at)}${
          speaker === null ? '' : `, dits par ${speaker}`
        } : la citation en réunit deux.`,
      'over-paragraph': () => 'Elle se poursuit dans un nouveau paragraphe.',
      'over-marks': () => 'Elle passe par-dessus des guillemets fermants et ouvrants.',
      'over-words': ({ words }) => ended(`Entre ses parties, l’article porte ${listed([words])}`),
      'lost-negation': ({ words }) => `Elle omet ${listed(words)}, ce qui peut en inverser le sens.`,
      'added-negation': ({ words }) => `Elle ajoute ${listed(words)}, ce qui n’a pas été dit.`,
      omitted: ({ words }) => `Là où elle signale une coupe, elle omet ${listed(words)}.`,
      missing: ({ words }) => `Elle omet ${listed(words)} sans le signaler.`,
      added: ({ words }) => `Elle ajoute ${listed(words)}.`,
      changed: ({ exchanges }) => `Elle porte ${exchanged(exchanges)}.`,
      insertions: ({ words }) => `L’article a lui-même inséré ${listed(words)}, entre crochets.`,
      'marks-lost': ({ words }) =>
        ended(`Elle ne montre pas quels mots sont cités ; l’article porte : ${quoted(words)}`),
      'cut-short': ({ before, after, said }) => {
        const where = [before && 'avant', after && 'après'].filter(Boolean).join(' et ')
        return said ? `Davantage a été dit ${where}.` : `Le texte est plus long ${where}.`
      },
      'far-apart': () => 'Ses parties sont éloignées l’une de l’autre.',
      'other-order': () => 'Ses parties sont dans un autre ordre.',
    },
    differences: {
      changed: (claimed, found) => line`Rapporté : ${claimed}, publié : ${found}.`,
      added: claimed => line`N’y figure pas : ${claimed}.`,
      missing: found => line`Omis : ${found}.`,
      moved: claimed => line`À un autre endroit : ${claimed}.`,
      omitted: found => line`Omis, comme signalé : ${found}.`,
      inserted: claimed => line`Ajouté, comme signalé : ${claimed}.`,
      insertedFor: (claimed, found) => line`Ajouté, comme signalé : ${claimed} pour ${found}.`,
      lostNegation: words => `Omis : ${words}. Le sens peut en être inversé.`,
      addedNegation: words => `Ajouté : ${words}. Le sens peut en être inversé.`,
      insertions: words => `Entre crochets, inséré par l’article : ${words}.`,
      marksLost: 'La citation ne montre pas quels mots sont entre guillemets.',
      overWords: words => line`Entre ses parties, l’article porte : ${words}`,
      overParagraph: 'La citation se poursuit dans un nouveau paragraphe.',
      overMarks: 'La citation passe par-dessus des guillemets fermants et ouvrants.',
      cut: {
        saidBefore: 'Elle commence après le début des propos.',
        before: 'Elle commence au milieu d’une phrase.',
        saidAfter: 'Elle s’arrête avant la fin des propos.',
        after: 'Elle s’arrête au milieu d’une phrase.',
      },
    },
  },
  errors: {
    headings: {
      400: 'Cette adresse n’est pas tout à fait juste',
      404: 'Absent de ces archives',
      405: 'Cette adresse ne s’utilise pas ainsi',
      410: 'N’est plus dans ces archives',
      421: 'Ces archives ne sont pas ici',
      429: 'Trop de demandes',
      500: 'Une erreur s’est produite',
      501: 'Non disponible sous cette forme',
      503: 'Ces archives ne peuvent pas répondre pour le moment',
    },
    searchArchive: 'Rechercher dans les archives',
    parameter: (name, fault) => line`${name} : ${fault}`,
    problems: {
      'no-speaker': id => `Personne ici n’a l’identifiant ${id}.`,
      'no-article': id => `Aucun article ici n’a l’identifiant ${id}.`,
      withdrawn: () => 'Cet article a été retiré par son éditeur ; il n’est plus dans ces archives.',
      'no-page': path => `Il n’y a rien à l’adresse ${path}.`,
      refused: names => `Paramètre refusé : ${names}.`,
      'too-often': seconds => `Trop de demandes de votre réseau. Attendez ${seconds} secondes, puis continuez.`,
      method: allowed => `Cette adresse n’accepte que ${allowed}.`,
      'long-query': most => `La demande dépasse ${most} caractères.`,
      'nothing-asked': () => 'Rien n’est demandé : saisissez des mots ou choisissez un filtre.',
      'only-locally': () => 'Ces archives ne sont servies qu’à leur propre machine. Ouvrez-les à l’adresse localhost.',
      'cannot-answer': () => 'Les archives ne peuvent pas répondre pour le moment. Réessayez plus tard.',
      'went-wrong': () => 'Une erreur s’est produite ici. Elle a été consignée.',
      'foreign-cursor': () => 'Cet endroit appartient à une autre liste.',
      'too-much': () =>
        'Il faudrait lire une trop grande partie des archives à la fois. Cherchez avec moins de mots, des mots plus rares ou un filtre.',
    },
    faults: {
      missing: () => 'manque.',
      empty: () => 'est vide.',
      'not-whole': () => 'n’est pas un nombre entier.',
      'not-date': () => 'n’est pas une date. Écrivez AAAA-MM-JJ, AAAA-MM ou AAAA.',
      repeated: () => 'est indiqué plus d’une fois.',
      unknown: () => 'n’existe pas ici.',
      cursor: () => 'ne mène nulle part ici.',
      long: most => `dépasse ${most} caractères.`,
      many: most => `a plus de ${most} valeurs.`,
      range: ([least, most]) => `n’est pas compris entre ${least} et ${most}.`,
      'none-of': values => `n’est pas prévu. Valeurs possibles : ${values.join(', ')}.`,
    },
  },
}
