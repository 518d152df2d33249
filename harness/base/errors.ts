/** What is told in a line, with the exit code that it ends with: 2 for the caller's doing, 3 for what kept from telling. */
export abstract class KnownError extends Error {
  abstract readonly exitCode: 2 | 3

  constructor(message: string) {
    // What is quoted may have lines of its own.
    super(message.replace(/[\r\n]+/g, ' '))
    this.name = new.target.name
  }
}

/** Wrong usage or unreadable input. */
export class UsageError extends KnownError {
  readonly exitCode = 2
}

/** A golden file that cannot be used: which, where in it, and what mends it. */
export class GoldenError extends KnownError {
  readonly exitCode = 2
}

/** A file that is no log of exchanges, or logs that do not belong together. */
export class LogError extends KnownError {
  readonly exitCode = 2
}

/** The run cannot go on: the target is not there, speaks no HTTP, or went away. */
export class TargetGone extends KnownError {
  readonly exitCode = 3
}

/** A driver that cannot be had here: nothing can be said of its SDK. */
export class DriverMissing extends KnownError {
  readonly exitCode = 3
}

/** A file that cannot be written, such as on a disk that is full. */
export class NotWritten extends KnownError {
  readonly exitCode = 3
}
