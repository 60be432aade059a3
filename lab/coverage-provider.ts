// vitest's coverage provider, which only `npm run coverage` needs: so it is installed here and not with the project.

export { default } from '@vitest/coverage-v8'
