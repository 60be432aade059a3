// The version of the interface for programs: addresses, parameters, answers, tools. Raised when one of them changes (semver).

export const apiVersion = '1.0.0'
