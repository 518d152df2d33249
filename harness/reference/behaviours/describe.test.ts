import { describe, expect, test } from 'vitest'
import type { Params } from '../../shape/encode.ts'
import { atRest } from '../at-rest.fixture.ts'
import { type Call, idIn } from '../kinds.fixture.ts'
import { exportImage, importImage } from '../requests.fixture.ts'

describe('filters', () => {
  const found = (call: Call, wire: Record<string, string>) =>
    call({ Action: 'DescribeImportImageTasks', ...wire }).value.ImportImageTasks as Params[]

  test('select by state, and by tag', () => {
    const { call, pass } = atRest()
    call({ ...importImage, 'TagSpecification.1.Tag.1.Key': 'a', 'TagSpecification.1.Tag.1.Value': 'one' })
    pass(10)
    call(importImage)
    expect(found(call, { 'Filters.1.Name': 'task-state', 'Filters.1.Value.1': 'completed' })).toHaveLength(1)
    expect(
      found(call, {
        'Filters.1.Name': 'task-state',
        'Filters.1.Value.1': 'completed',
        'Filters.1.Value.2': 'active',
      }),
    ).toHaveLength(2)
    expect(found(call, { 'Filters.1.Name': 'tag:a', 'Filters.1.Value.1': 'o*' })).toHaveLength(1)
    expect(found(call, { 'Filters.1.Name': 'tag:a', 'Filters.1.Value.1': 'o' })).toHaveLength(0)
  })

  test('with a name of their own are refused', () => {
    const { call } = atRest()
    expect(
      call({ Action: 'DescribeImportImageTasks', 'Filters.1.Name': 'colour', 'Filters.1.Value.1': 'x' }).code,
    ).toBe('InvalidFilter')
  })

  test('are spelt as each operation spells them', () => {
    const { call } = atRest()
    const keys = (head: string) => ({ [`${head}.1.Name`]: 'task-state', [`${head}.1.Value.1`]: 'active' })
    expect(call({ Action: 'DescribeImportImageTasks', ...keys('Filter') }).code).toBe('UnknownParameter')
    expect(call({ Action: 'DescribeExportImageTasks', ...keys('Filters') }).code).toBe('UnknownParameter')
    expect(call({ Action: 'DescribeExportImageTasks', ...keys('Filter') }).status).toBe(200)
    const then = {
      Action: 'DescribeConversionTasks',
      Version: '2013-02-01',
      'Filter.1.Name': 'state',
      'Filter.1.Value.1': 'active',
    }
    expect(call(then).status).toBe(200)
    expect(call({ Action: 'DescribeConversionTasks', ...keys('Filter') }).code).toBe('UnknownParameter')
  })
})

describe('pages', () => {
  test('together are the whole, each task once', () => {
    const { call } = atRest()
    const made = Array.from({ length: 7 }, () => idIn(call(exportImage).text))
    const seen: string[] = []
    let NextToken: string | undefined
    do {
      const { value } = call({
        Action: 'DescribeExportImageTasks',
        MaxResults: '3',
        ...(NextToken && { NextToken }),
      })
      seen.push(...(value.ExportImageTasks as Params[]).map((task) => String(task.ExportImageTaskId)))
      NextToken = value.NextToken as string | undefined
    } while (NextToken)
    expect(seen).toEqual(made)
  })

  test('go on from a token that was given out, and from no other', () => {
    const { call } = atRest()
    expect(call({ Action: 'DescribeExportImageTasks', NextToken: 'nonsense' })).toMatchObject({
      status: 400,
      code: 'InvalidNextToken',
    })
    expect(call({ Action: 'DescribeExportImageTasks', MaxResults: '501' }).code).toBe('InvalidParameterValue')
  })
})
