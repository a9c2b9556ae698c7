/** The planning thread threw, or ended before its answer. */
export class PlanningFailed extends Error {
  override readonly name = 'PlanningFailed';
}

/** The planner was closed before this job was done. */
export class PlannerClosed extends Error {
  override readonly name = 'PlannerClosed';
  constructor() {
    super('The planner was closed.');
  }
}
