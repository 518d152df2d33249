import { expect, test } from 'vitest'
import { report } from '../fixtures/report.ts'
import { support } from './support.ts'

test('operations treated alike are told together, supported before unsupported', () => {
  const both = { '2013-02-01': 'supported', '2016-11-15': 'supported' } as const
  const told = support(
    report({
      operations: [
        {
          name: 'ExportImage',
          versions: { '2013-02-01': 'absent', '2016-11-15': 'unsupported' },
          manner: '501',
        },
        { name: 'ImportVolume', versions: both },
        { name: 'ImportInstance', versions: both },
      ],
    }),
  )
  expect(told).toEqual([
    {
      status: 'supported',
      versions: ['2013-02-01', '2016-11-15'],
      operations: ['ImportVolume', 'ImportInstance'],
    },
    { status: 'unsupported', versions: ['2016-11-15'], manner: '501', operations: ['ExportImage'] },
    { status: 'absent', versions: ['2013-02-01'], operations: ['ExportImage'] },
  ])
})
