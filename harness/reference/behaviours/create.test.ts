import { describe, expect, test } from 'vitest'
import { atRest } from '../at-rest.fixture.ts'
import { idIn } from '../kinds.fixture.ts'
import { exportImage, importImage, importSnapshot } from '../requests.fixture.ts'

describe('a client token', () => {
  const token = { ...importImage, ClientToken: 'once-1' }

  test('makes one task, and shows how it stands when it comes again', () => {
    const { call, pass } = atRest()
    const first = idIn(call(token).text)
    pass(20)
    const again = call(Object.fromEntries(Object.entries(token).reverse()))
    expect([idIn(again.text), again.value.Status]).toEqual([first, 'completed'])
    expect(call({ Action: 'DescribeImportImageTasks' }).value.ImportImageTasks).toHaveLength(1)
  })

  test('with another request is refused, and makes nothing', () => {
    const { call } = atRest()
    call(token)
    expect(call({ ...token, Description: 'other' })).toMatchObject({
      status: 400,
      code: 'IdempotentParameterMismatch',
    })
    expect(call({ Action: 'DescribeImportImageTasks' }).value.ImportImageTasks).toHaveLength(1)
  })

  test('is the operation’s own, and told apart by case', () => {
    const { call } = atRest()
    const ids = [
      token,
      { ...token, ClientToken: 'ONCE-1' },
      { ...importSnapshot, ClientToken: 'once-1' },
    ].map((wire) => idIn(call(wire).text))
    expect(new Set(ids).size).toBe(3)
  })

  test('is not used up by a dry run', () => {
    const { call } = atRest()
    call({ ...token, Description: 'other', DryRun: 'true' })
    expect(call(token).status).toBe(200)
  })
})

describe('tags', () => {
  test('are given back where they were given', () => {
    const tag = {
      'TagSpecification.1.ResourceType': 'export-image-task',
      'TagSpecification.1.Tag.1.Key': 'a',
      'TagSpecification.1.Tag.1.Value': 'R&D',
    }
    const { value } = atRest().call({ ...exportImage, ...tag, 'TagSpecification.1.Tag.2.Key': 'b' })
    expect(value.Tags).toEqual([{ Key: 'a', Value: 'R&D' }, { Key: 'b' }])
  })
})
