// The workflows of a new project: they build with what the last build kept, check, show pull requests, and publish. What decides is in
// the commands; these files only call them.

export const ciHosts = ['github', 'gitlab', 'none'] as const
export type CiHost = (typeof ciHosts)[number]

/** Files by their path in the project. */
export function ciFiles(host: CiHost): Readonly<Record<string, string>> {
  if (host === 'github') return { '.github/workflows/publish.yml': github, '.github/dependabot.yml': dependabot }
  return host === 'gitlab' ? { '.gitlab-ci.yml': gitlab } : {}
}

/** GitHub's own expressions. */
const expression = (of: string) => `\${{ ${of} }}`

const cloudflare = `env:
          CLOUDFLARE_API_TOKEN: ${expression('secrets.CLOUDFLARE_API_TOKEN')}
          CLOUDFLARE_ACCOUNT_ID: ${expression('secrets.CLOUDFLARE_ACCOUNT_ID')}`

// A fork and Dependabot have no secrets, so there is no preview of what they propose.
const hasSecrets = `github.event.pull_request.head.repo.full_name == github.repository
          && github.event.pull_request.user.login != 'dependabot[bot]'`

const install = `- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
          cache: npm
      - run: npm ci`

const github = `# Builds the archive, checks it and publishes it: after every push to main, every night, and when somebody asks for it. A pull request is
# built and checked, and gets a preview at an address of its own. It needs the secrets CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.
name: Publish
on:
  push:
    branches: [main]
  pull_request:
    types: [opened, synchronize, reopened, closed]
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:
    inputs:
      fewer:
        description: How many percent fewer articles than now are all right
        default: '10'
permissions:
  contents: read
concurrency:
  group: publish-${expression('github.event.number || github.ref')}
  cancel-in-progress: ${expression("github.event_name == 'pull_request'")}
env:
  BUILD_OPTIONS: --cache .cache/onrecord
jobs:
  publish:
    if: github.event.action != 'closed'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment:
      name: ${expression("github.event_name == 'pull_request' && 'preview' || 'production'")}
      url: ${expression('steps.preview.outputs.url || steps.deploy.outputs.url')}
    steps:
      ${install}
      - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
        with:
          path: .cache/onrecord
          key: onrecord-${expression('github.run_id')}
          restore-keys: onrecord-
      - run: npx onrecord build
      - run: npx onrecord check --built --limits --unreadable 2 --fewer "$FEWER"
        env:
          FEWER: ${expression("inputs.fewer || '10'")}
      - id: preview
        if: >-
          github.event_name == 'pull_request' && ${hasSecrets}
        run: npx onrecord preview --built --name "pr-$NUMBER" --write-url "$GITHUB_OUTPUT"
        ${cloudflare}
          NUMBER: ${expression('github.event.number')}
      - id: deploy
        if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
        run: npx onrecord deploy --built --roll-back --write-url "$GITHUB_OUTPUT"
        ${cloudflare}
  end-preview:
    if: >-
      github.event.action == 'closed' && ${hasSecrets.replace(/ +&&/, '      &&')}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    environment: preview
    steps:
      ${install}
      - run: npx onrecord preview --delete --name "pr-$NUMBER"
        ${cloudflare}
          NUMBER: ${expression('github.event.number')}
`

const dependabot = `# Proposes newer versions of Onrecord and of the actions, a week after their release. The workflow checks the archive with them.
version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
    groups:
      onrecord:
        patterns: [onrecord, wrangler]
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
`

const gitlab = `# Builds the archive, checks it and publishes it: after every push to the default branch, and when a schedule (Build, Pipeline schedules) or
# somebody asks for it. A merge request is built and checked, and gets a preview at an address of its own. It needs the variables
# CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID. Merge requests of forks have none of them, and no preview.
variables:
  BUILD_OPTIONS: --cache .cache/onrecord
  FEWER:
    value: '10'
    description: How many percent fewer articles than now are all right

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

default:
  image: node:24
  timeout: 30 minutes
  cache:
    key: onrecord
    paths: [.cache/onrecord, .npm]

.archive:
  before_script:
    - npm ci --cache .npm
    - npx onrecord build
    - npx onrecord check --built --limits --unreadable 2 --fewer "$FEWER"

check:
  extends: .archive
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CLOUDFLARE_API_TOKEN == null
  script:
    - echo "no preview, because CLOUDFLARE_API_TOKEN is not set here"

preview:
  extends: .archive
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CLOUDFLARE_API_TOKEN
  script:
    - npx onrecord preview --built --name "mr-$CI_MERGE_REQUEST_IID" --write-url preview.env
  artifacts:
    reports:
      dotenv: preview.env
  environment:
    name: preview/$CI_MERGE_REQUEST_IID
    url: $url
    on_stop: end-preview

end-preview:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CLOUDFLARE_API_TOKEN
      when: manual
      allow_failure: true
  script:
    - npm ci --cache .npm
    - npx onrecord preview --delete --name "mr-$CI_MERGE_REQUEST_IID"
  environment:
    name: preview/$CI_MERGE_REQUEST_IID
    action: stop

publish:
  extends: .archive
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  resource_group: publish
  script:
    - npx onrecord deploy --built --roll-back --write-url publish.env
  artifacts:
    reports:
      dotenv: publish.env
  environment:
    name: production
    url: $url
`
