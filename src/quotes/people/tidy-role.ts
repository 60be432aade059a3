// A role as it is shown: without articles, forms of address and signs at its ends.

const article = /^(?:a|an|the|his|her|its|their|our|my|one|another|also|now|currently|then)\s+/i
const reflexive = /^(?:himself|herself|themselves)\s+/i
const address = /^(?:then-|then |mr\.? |mrs\.? |ms\.? )/i

export function tidy(text: string): string {
  let role = text.replace(/\s+/g, ' ').trim()
  role = role
    .replace(reflexive, '')
    .replace(article, '')
    .replace(article, '')
    .replace(address, '')
    .replace(/ (?:Dr|Mr|Mrs|Ms|Prof)\.?$/, '')
    .replace(/[\s,;:—–-]+$/u, '')
  return role
}
