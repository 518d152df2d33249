/** Every format that a report of a run can be written in. */
export const formatNames = ['json', 'junit', 'html', 'markdown', 'ctrf', 'sarif', 'tap', 'badge'] as const
export type Format = (typeof formatNames)[number]

/** Those of the proof. */
export const selfTestFormatNames = ['json', 'html'] as const
export type SelfTestFormat = (typeof selfTestFormatNames)[number]
