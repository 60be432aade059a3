// German: what pages say about checked quotations and errors.

import { ended } from '../../../search/verify/summary.ts'
import type { CheckingWords } from '../checking-words.ts'
import { line } from '../line.ts'
import { exchanged, listed, place, places, quoted } from './phrases.ts'

export const checking: CheckingWords = {
  verify: {
    description: 'Steht ein Zitat im Archiv, in diesem Wortlaut und von dieser Person?',
    lead: 'Fügen Sie ein, was jemand gesagt haben soll. Das Archiv zeigt, ob es wörtlich in einem Artikel steht, wer es dort gesagt hat und jedes Wort, das geändert, weggelassen oder hinzugefügt wurde.',
    tryIt: 'Zum Ausprobieren: ein Zitat aus diesem Archiv',
    examples: { asSaid: 'wie es im Artikel steht', lacksWord: 'dasselbe, um ein Wort gekürzt' },
    claim: 'Was gesagt worden sein soll',
    byWhom: 'Von wem (freiwillig)',
    check: 'Prüfen',
    headings: {
      notFound: 'Nicht in diesem Archiv',
      saidByOther: 'Von jemand anderem gesagt',
      altered: 'Verändert',
      short: 'Diese Wörter kommen vor',
      ownText: 'Wörtlich, aber als Text des Artikels selbst',
      cutShort: 'Wörtlich, aber verkürzt',
      verbatim: 'Wörtlich',
    },
    title: (heading, claim) => `${heading}: ${quoted(claim)}`,
    otherPassage: 'Die andere Passage im Zusammenhang',
    asClaimed: 'Wie behauptet',
    asItStands: 'Wie es dasteht',
    voices: {
      article: 'Text des Artikels selbst',
      quoted: 'In Anführungszeichen, Sprecher nicht genannt',
      mixed: 'Teils in Anführungszeichen, teils Text des Artikels selbst',
    },
    notBy: speaker => line`(nicht ${speaker})`,
    same: share => `${share} gleich`,
    sentences: {
      'not-found': () =>
        'Nichts in diesem Archiv kommt diesen Worten nahe. Vielleicht sind sie an anderer Stelle gefallen.',
      'too-few-words': ({ places: given }) => {
        const [first = '', ...others] = places(given)
        const where = others.length === 0 ? first : `${others.length + 1} Artikeln: ${[first, ...others].join('; ')}`
        return `Diese Wörter stehen in ${where}. Es sind zu wenige, um zu sagen, von wem sie stammen.`
      },
      verbatim: ({ place: at, marked }) =>
        `Wörtlich in ${place(at)}${marked ? ', bis auf das, was als Auslassung oder Einfügung gekennzeichnet ist' : ''}.`,
      differs: ({ place: at }) => `In ${place(at)} steht es anders.`,
      'also-in': ({ count }) =>
        `Die Passage steht auch in ${count === 1 ? 'einer anderen Fassung' : `${count} anderen Fassungen`} des Artikels.`,
      'said-by': ({ speaker, role, instead }) =>
        ended(
          `Gesagt von ${speaker}${role === null ? '' : `, ${role}`}${
            instead === null ? '' : `; soweit dieses Archiv weiß, nicht von ${instead}`
          }`,
        ),
      'speaker-unknown': () => 'Aus dem Artikel geht nicht hervor, wer es gesagt hat.',
      'own-text': () => 'Es steht dort als Text des Artikels selbst, nicht als jemandes Worte.',
      'in-marks': () => 'Es steht dort in Anführungszeichen, aber dieses Archiv weiß nicht, wessen Worte es sind.',
      'partly-in-marks': () => 'Es steht dort teils in Anführungszeichen und teils als Text des Artikels selbst.',
      'made-of-two': ({ words, place: at, speaker }) =>
        `Die Worte ${listed([words])} stehen an anderer Stelle, in ${place(at)}${
          speaker === null ? '' : `, gesagt von ${speaker}`
        }: Das Zitat ist aus zweien zusammengesetzt.`,
      'over-paragraph': () => 'Es läuft in einen neuen Absatz weiter.',
      'over-marks': () => 'Es läuft über schließende und öffnende Anführungszeichen hinweg.',
      'over-words': ({ words }) => ended(`Zwischen seinen Teilen hat der Artikel ${listed([words])}`),
      'lost-negation': ({ words }) => `Es fehlt ${listed(words)}, was den Sinn umkehren kann.`,
      'added-negation': ({ words }) => `Hinzugefügt ist ${listed(words)}, was nicht gesagt wurde.`,
      omitted: ({ words }) => `Wo eine Auslassung gekennzeichnet ist, fehlt ${listed(words)}.`,
      missing: ({ words }) => `Es fehlt ${listed(words)}, ohne dass es gekennzeichnet ist.`,
      added: ({ words }) => `Hinzugefügt ist ${listed(words)}.`,
      changed: ({ exchanges }) => `Es hat ${exchanged(exchanges)}.`,
      insertions: ({ words }) => `Der Artikel hat ${listed(words)} selbst eingefügt, in Klammern.`,
      'marks-lost': ({ words }) =>
        ended(`Es zeigt nicht, welche Wörter zitiert sind; im Artikel steht: ${quoted(words)}`),
      'cut-short': ({ before, after, said }) => {
        const where = [before && 'davor', after && 'danach'].filter(Boolean).join(' und ')
        return said ? `Es wurde ${where} mehr gesagt.` : `Es steht ${where} mehr.`
      },
      'far-apart': () => 'Seine Teile stehen weit auseinander.',
      'other-order': () => 'Seine Teile stehen in anderer Reihenfolge.',
    },
    differences: {
      changed: (claimed, found) => line`Behauptet ${claimed}, im Artikel aber ${found}.`,
      added: claimed => line`Steht nicht da: ${claimed}.`,
      missing: found => line`Ausgelassen: ${found}.`,
      moved: claimed => line`An anderer Stelle: ${claimed}.`,
      omitted: found => line`Ausgelassen, wie gekennzeichnet: ${found}.`,
      inserted: claimed => line`Eingefügt, wie gekennzeichnet: ${claimed}.`,
      insertedFor: (claimed, found) => line`Eingefügt, wie gekennzeichnet: ${claimed} für ${found}.`,
      lostNegation: words => `Ausgelassen: ${words}. Das kann den Sinn umkehren.`,
      addedNegation: words => `Eingefügt: ${words}. Das kann den Sinn umkehren.`,
      insertions: words => `In Klammern, vom Artikel eingefügt: ${words}.`,
      marksLost: 'Es zeigt nicht, welche Wörter in Anführungszeichen stehen.',
      overWords: words => line`Zwischen seinen Teilen hat der Artikel: ${words}`,
      overParagraph: 'Es läuft in einen neuen Absatz weiter.',
      overMarks: 'Es läuft über schließende und öffnende Anführungszeichen hinweg.',
      cut: {
        saidBefore: 'Es beginnt später als das Gesagte.',
        before: 'Es beginnt mitten im Satz.',
        saidAfter: 'Es endet früher als das Gesagte.',
        after: 'Es endet mitten im Satz.',
      },
    },
  },
  errors: {
    headings: {
      400: 'Diese Adresse stimmt nicht ganz',
      404: 'Nicht in diesem Archiv',
      405: 'So funktioniert diese Adresse nicht',
      410: 'Nicht mehr in diesem Archiv',
      421: 'Dieses Archiv ist nicht hier',
      429: 'Das war zu oft',
      500: 'Etwas ist schiefgegangen',
      501: 'In dieser Form nicht verfügbar',
      503: 'Dieses Archiv kann gerade nicht antworten',
    },
    searchArchive: 'Im Archiv suchen',
    parameter: (name, fault) => line`${name}: ${fault}`,
    problems: {
      'no-speaker': id => `Hier hat niemand die Kennung ${id}.`,
      'no-article': id => `Hier hat kein Artikel die Kennung ${id}.`,
      withdrawn: () => 'Dieser Artikel wurde von seinem Herausgeber zurückgezogen und ist nicht mehr in diesem Archiv.',
      'no-page': path => `Unter ${path} ist nichts.`,
      refused: names => `Nicht angenommen: ${names}.`,
      'too-often': seconds => `Zu viele Anfragen aus Ihrem Netz. Warten Sie ${seconds} Sekunden, dann geht es weiter.`,
      method: allowed => `Diese Adresse nimmt nur ${allowed} an.`,
      'long-query': most => `Die Anfrage ist länger als ${most} Zeichen.`,
      'nothing-asked': () => 'Es ist nach nichts gefragt: Geben Sie Wörter ein oder wählen Sie einen Filter.',
      'only-locally': () =>
        'Dieses Archiv ist nur auf seinem eigenen Rechner zu erreichen. Öffnen Sie es dort als localhost.',
      'cannot-answer': () => 'Das Archiv kann gerade nicht antworten. Versuchen Sie es später noch einmal.',
      'went-wrong': () => 'Hier ist etwas schiefgegangen. Es ist vermerkt.',
      'foreign-cursor': () => 'Diese Stelle gehört zu einer anderen Liste.',
      'too-much': () =>
        'Dafür müsste zu viel vom Archiv auf einmal gelesen werden. Suchen Sie mit weniger oder selteneren Wörtern oder mit einem Filter.',
    },
    faults: {
      missing: () => 'fehlt.',
      empty: () => 'ist leer.',
      'not-whole': () => 'ist keine ganze Zahl.',
      'not-date': () => 'ist kein Datum. Schreiben Sie JJJJ-MM-TT, JJJJ-MM oder JJJJ.',
      repeated: () => 'ist mehr als einmal angegeben.',
      unknown: () => 'gibt es hier nicht.',
      cursor: () => 'führt hier nirgendwohin.',
      long: most => `ist länger als ${most} Zeichen.`,
      many: most => `hat mehr als ${most} Werte.`,
      range: ([least, most]) => `liegt nicht zwischen ${least} und ${most}.`,
      'none-of': values => `ist nicht vorgesehen. Möglich ist: ${values.join(', ')}.`,
    },
  },
}
