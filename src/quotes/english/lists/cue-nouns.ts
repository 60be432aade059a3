// Nouns that mean somebody's words: "in a statement", "the mayor’s tweet".

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Nouns that mean somebody's words: "in a statement", "Trump’s tweet". */
export const cueNouns =
  words(`statement statements tweet tweets remark remarks comment comments words word question message messages claim claims
  letter letters speech speeches interview interviews post posts promise pledge vow call calls chant chants slogan answer response reply
  warning
  warnings accusation assertion allegation suggestion memo email emails e-mail e-mails note quote quip joke refrain motto mantra line
  lines phrase
  phrases term description characterization testimony report reports article column essay editorial op-ed book blog text texts plan
  agenda brief opinion ruling argument complaint criticism insistence belief view idea notion declaration admission acknowledgment
  observation prediction proposal demand plea appeal threat boast lie attack attacks critique label nickname reference references concern
  concerns vision conclusion assessment ad ads video slogans headline headlines sign signs banner dictum contention demands`)
