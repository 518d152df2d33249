/** What `ec2spec list` can list. */
export const listable = ['clauses', 'cases', 'operations', 'scenarios', 'faults'] as const
export type Listable = (typeof listable)[number]
