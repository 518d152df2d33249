import { expect, test } from 'vitest'
import { imageImports } from './families.fixture.ts'
import { looksOf, toldOfEach } from './looks.fixture.ts'
import { texts } from './texts.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const told = (StatusMessage: string, Description = 'disk') =>
  toldOfEach(
    texts,
    looksOf([
      make(task(id), { Description }, { role: 'setup' }),
      describe([id], [{ ...task(id), StatusMessage, Description }]),
    ]),
  )

test.each(['None', 'null', 'undefined', 'NaN', '[object Object]', '<Task object at 0x7f3a>'])(
  '%s says that a program had nothing',
  (text) => {
    expect(told(text)).toEqual([
      `DescribeImportImageTasks.texts — importImageTaskSet[1].statusMessage: expected absent or empty, got ${text}`,
    ])
  },
)

test('words that mean something, and what was sent, may stand there', () => {
  for (const text of ['none', 'Nonesuch', 'validated', '0'])
    expect(told(text)).toEqual(['DescribeImportImageTasks.texts'])
  expect(told('ok', 'null')).toEqual(['DescribeImportImageTasks.texts'])
})
