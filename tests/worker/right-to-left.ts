// Articles in Hebrew, Arabic and Persian, and English ones that quote them: what is read from right to left, and what mixes both.

import type { Article } from '../../src/article/article.ts'

type Given = Partial<Omit<Article, 'paragraphs'>> & {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly (string | Article['paragraphs'][number])[]
}

const given: readonly Given[] = [
  {
    id: 'he/bridge',
    lang: 'he',
    title: 'הגשר החדש נפתח לתנועה (סוף סוף!)',
    authors: ['דנה לוי', 'John Marsh'],
    source: 'חדשות הנמל',
    section: 'תחבורה',
    published: '2024-03-05',
    url: 'https://news.example/he/bridge',
    tags: ['גשר', 'תחבורה'],
    paragraphs: [
      'הגשר החדש מעל הנמל נפתח ביום שני, תשע שנים אחרי תחילת העבודות.',
      'IBM ו-Google פתחו מרכז פיתוח ליד הגשר, כך נמסר מהעירייה.',
      { kind: 'heading', text: 'מה אומרים בעירייה?' },
      { kind: 'item', text: 'העלות: 410 מיליון שקל (כ-12% יותר מהתכנון).' },
      { kind: 'blockquote', text: '"הבטחנו גשר, והנה הוא," אמרה ראש העירייה, רות כהן.' },
      { kind: 'code', text: 'bridge.open(2024)' },
      'The mayor later said in English: bridge tolls will not rise.',
    ],
  },
  {
    id: 'ar/bridge',
    lang: 'ar',
    title: 'افتتاح الجسر الجديد بعد تسع سنوات',
    authors: ['سارة حداد'],
    source: 'أخبار الميناء',
    published: '2024-03-06',
    url: 'https://news.example/ar/bridge',
    tags: ['الجسر'],
    paragraphs: [
      'افتتح الجسر الجديد فوق الميناء يوم الاثنين، بعد تسع سنوات من بدء الأعمال.',
      'بلغت التكلفة 410 ملايين دولار (أي أكثر بنسبة 12%)، بحسب شركة Harbour Works.',
      '«وعدنا بجسر، وها هو ذا!» قالت رئيسة البلدية.',
    ],
  },
  {
    id: 'fa/bridge',
    lang: 'fa',
    title: 'پل تازه پس از نه سال باز شد',
    authors: ['نیلوفر رضایی'],
    source: 'خبر بندر',
    published: '2024-03-07',
    paragraphs: [
      'پل تازه بر فراز بندر روز دوشنبه، نه سال پس از آغاز کار، باز شد.',
      'هزینهٔ پل ۴۱۰ میلیون دلار بود (۱۲٪ بیش از برنامه).',
    ],
  },
  {
    id: 'en/bridge',
    lang: 'en',
    title: 'What “שלום” means to the bridge',
    authors: ['רות כהן', 'Ann Okafor'],
    source: 'Coast Courier',
    published: '2024-03-08',
    url: 'https://courier.example/bridge',
    paragraphs: [
      'שלום is the word on the bridge, and مرحبا is the word below it.',
      '“We say שלום on the bridge (and مرحبا below it),” said רות כהן, mayor of the harbour.',
      '“The bridge will stay open,” said Ann Okafor, director of the Harbour Board.',
    ],
  },
]

/** The articles with everything that an article has. */
export const rightToLeftArticles: readonly Article[] = given.map(({ paragraphs, ...head }) => ({
  ...{ authors: [], source: null, published: null, url: null, lang: 'en', section: null, tags: [] },
  ...{ summary: null, dateline: null },
  ...head,
  paragraphs: paragraphs.map(each => (typeof each === 'string' ? { text: each, kind: 'prose' } : each)),
}))
