// An answer that would need more of a large archive than one answer may read.

export class TooMuchToRead extends Error {
  override readonly name = 'TooMuchToRead'

  constructor(options?: ErrorOptions & { readonly message?: string }) {
    super(
      options?.message ??
        'This would need more of the archive than one answer may read. Ask for fewer or rarer words, without beginnings of words (`a*`), or ' +
          'within a filter.',
      options,
    )
  }
}
