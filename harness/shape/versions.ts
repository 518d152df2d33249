/** The API versions whose shapes the suite knows, oldest first. */
export const apiVersions = ['2013-02-01', '2016-11-15'] as const

export const namespaceOf = (version: string): string => `http://ec2.amazonaws.com/doc/${version}/`
