// Scores what is read of other formats on public examples. Usage: npm run evaluate:formats -- html|json|xml|exports FOLDER
// The file of that name in formats/ says what FOLDER holds.

const kinds = ['html', 'json', 'xml', 'exports']
const [kind = ''] = process.argv.splice(2, 1)
if (!kinds.includes(kind))
  throw new Error(`name one of ${kinds.join(', ')}, then the folder: npm run evaluate:formats -- html FOLDER`)
await import(`./formats/${kind}.ts`)

export {}
