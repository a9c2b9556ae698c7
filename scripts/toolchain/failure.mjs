/** A step that failed; why has been shown. */
export class StepFailed extends Error {
  /** @param {string} what @param {number} exitCode */
  constructor(what, exitCode) {
    super(`${what} failed (exit ${exitCode})`);
    this.exitCode = exitCode;
  }
}
