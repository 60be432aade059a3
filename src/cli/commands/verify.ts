// onrecord verify: is a quotation in the archive, word for word, and who said it?

import type { VerifyAnswer } from '../../search/answer.ts'
import { number } from '../checked-options.ts'
import { type Command, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { namedSearcher, searcherHelp, searcherOptions } from '../named-searcher.ts'
import { showVerdict } from '../show-verdict.ts'

/** What `--fail-on` takes. */
const outcomes: Readonly<Record<string, (answer: VerifyAnswer) => boolean>> = {
  altered: ({ verdict }) => verdict === 'altered',
  'not-found': ({ verdict }) => verdict === 'not found',
  'other-speaker': ({ saidByOther }) => saidByOther,
}

const help = `Usage: onrecord verify QUOTATION [options]

Says whether the words are in the archive, word for word or altered, and who said them. Every verdict is a success.

${searcherHelp}
  --speaker NAME     who is supposed to have said it
  --limit N          places shown, 1 to 10 (default: 5)
  --fail-on OUTCOME  end with 1 for this outcome: ${Object.keys(outcomes).join(', ')}. May be repeated
  --json             the answer as the API gives it

Examples
  onrecord verify "sending troops at wartime"
  onrecord verify "we will not retreat" --speaker "Victor Cha" --fail-on altered --fail-on other-speaker`

export const verify: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      ...searcherOptions,
      speaker: { type: 'string' },
      limit: { type: 'string', default: '5' },
      'fail-on': { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    })
    const text = positionals.join(' ')
    if (text.trim() === '') throw new UsageError('say which words to look for')
    const unknown = values['fail-on'].find(name => !Object.hasOwn(outcomes, name))
    if (unknown !== undefined)
      throw new UsageError(`--fail-on takes ${Object.keys(outcomes).join(', ')}, and not "${unknown}"`)
    const searcher = await namedSearcher(values)
    const answer = await searcher.verify({
      text,
      speaker: values.speaker ?? null,
      limit: number(values.limit, '--limit', 1, 10),
    })
    console.info(values.json ? JSON.stringify(answer, null, 2) : showVerdict(answer))
    if (!values.json) sayNext('onrecord search "WORDS" finds what else was written about it')
    return values['fail-on'].some(name => outcomes[name]?.(answer)) ? exit.failure : exit.success
  },
}
