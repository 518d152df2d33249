/** What can be told in a line, with the exit code that it ends with: 2 for the caller's doing, 3 for what kept from telling. */
export abstract class Told extends Error {
  abstract readonly exitCode: 2 | 3
}

/** Wrong usage or unreadable input. */
export class UsageError extends Told {
  override name = 'UsageError'
  readonly exitCode = 2
}

/** A file of `golden/` that cannot be used. */
export class GoldenError extends Told {
  override name = 'GoldenError'
  readonly exitCode = 2
}

/** A file that is no log of exchanges, or logs that do not belong together. */
export class LogError extends Told {
  override name = 'LogError'
  readonly exitCode = 2
}

/** A target that does not answer, or not in HTTP. */
export class TargetGone extends Told {
  override name = 'TargetGone'
  readonly exitCode = 3
}

/** A driver that could not be started or installed. */
export class DriverMissing extends Told {
  override name = 'DriverMissing'
  readonly exitCode = 3
}
