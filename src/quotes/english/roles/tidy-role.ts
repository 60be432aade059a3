// Cleans a role for display: removes articles, forms of address and punctuation at its ends.

const article = /^(?:a|an|the|his|her|its|their|our|my|one|another|also|now|currently|then)\s+/i
const reflexive = /^(?:himself|herself|themselves)\s+/i
const address = /^(?:then-|then |mr\.? |mrs\.? |ms\.? )/i

/** Dangling words where a role was cut: "founder of the club and". At most a few words, each after one space. */
const hanging = /(?: (?:and|or|but|to|the|an?|of|in|for|at|with)){1,4}$/

export function tidy(text: string): string {
  let role = text.replace(/\s+/g, ' ').trim()
  role = role
    .replace(reflexive, '')
    .replace(article, '')
    .replace(article, '')
    .replace(address, '')
    .replace(/ (?:Dr|Mr|Mrs|Ms|Prof)\.?$/, '')
    .replace(hanging, '')
    .replace(/[\s,;:—–-]+$/u, '')
  // "one of the engineers" without its "one"
  return role.startsWith('of ') ? '' : role
}
