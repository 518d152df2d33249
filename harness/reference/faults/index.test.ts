import { expect, test } from 'vitest'
import { ask } from '../ask.fixture.ts'
import { compose, type Fault } from '../changes.ts'
import { createEndpoint } from '../endpoint.ts'
import { importVolume } from '../requests.fixture.ts'
import { serve } from '../serve.ts'
import { alterMember } from './alter-member.ts'
import { faults, findFault } from './index.ts'

const broken = (id: string) => createEndpoint({ faults: [findFault(id)] })
const idIn = (text: string) => /import-vol-\w+/.exec(text)![0]

test('faults have ids of their own, that begin with their family', () => {
  expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
  for (const { id, family } of faults) expect(id.split('.')[0]).toBe(family)
  expect(() => findFault('nothing')).toThrow('there is no fault nothing')
})

test('a misspelt id is told which one is near', () => {
  expect(() => findFault('names.tag')).toThrow('did you mean names.tags?')
})

test('an element can have another name', () => {
  expect(ask(broken('names.conversion-tasks-set'), { Action: 'DescribeConversionTasks' }).text).toContain(
    '<conversionTasksSet/>',
  )
})

test('text can be altered on its way in', () => {
  expect(ask(broken('echo.description-trimmed'), { ...importVolume, Description: ' a ' }).text).toContain(
    '<description>a<',
  )
})

test('the namespace can be wrong', () => {
  const { root } = ask(broken('envelope.namespace-of-latest'), {
    Action: 'DescribeConversionTasks',
    Version: '2013-02-01',
  })
  expect(root.namespace).toBe('http://ec2.amazonaws.com/doc/2016-11-15/')
})

test('a dry run can act', () => {
  const endpoint = broken('dry-run.acts')
  expect(ask(endpoint, { ...importVolume, DryRun: 'true' }).code).toBe('DryRunOperation')
  expect(ask(endpoint, { Action: 'DescribeConversionTasks' }).value.ConversionTasks).toHaveLength(1)
})

test('a status can be wrong', () => {
  expect(ask(broken('dry-run.status-200'), { ...importVolume, DryRun: 'true' })).toMatchObject({
    status: 200,
    code: 'DryRunOperation',
  })
})

test('an unknown parameter can go unseen', () => {
  expect(ask(broken('acceptance.unknown-parameters'), { ...importVolume, Nonsense: '1' }).status).toBe(200)
})

test('progress can run backwards', () => {
  const times = [0, 2000, 4000]
  const endpoint = createEndpoint({
    faults: [findFault('states.progress-falls')],
    taskSeconds: 10,
    clock: () => times.shift()!,
  })
  const id = idIn(ask(endpoint, importVolume).text)
  const bytes = [1, 2].map(() =>
    Number(
      /<bytesConverted>(\d+)/.exec(
        ask(endpoint, { Action: 'DescribeConversionTasks', 'ConversionTaskId.1': id }).text,
      )![1],
    ),
  )
  expect(bytes[1]).toBeLessThan(bytes[0]!)
})

test('a cancel can go too far', () => {
  const endpoint = broken('states.cancel-all')
  const [first, second] = [1, 2].map(() => idIn(ask(endpoint, importVolume).text))
  ask(endpoint, { Action: 'CancelConversionTask', ConversionTaskId: first! })
  expect(ask(endpoint, { Action: 'DescribeConversionTasks', 'ConversionTaskId.1': second! }).text).toContain(
    '<state>cancelling<',
  )
})

test('an answer can break off', async () => {
  const server = await serve({ faults: [findFault('transport.cut')] })
  const response = await fetch(`${server.endpoint}/?Action=DescribeConversionTasks&Version=2016-11-15`)
  await expect(response.text()).rejects.toThrow()
  const whole = await fetch(`${server.endpoint}/?Action=Nothing&Version=2016-11-15`)
  expect(await whole.text()).toContain('InvalidAction')
  await server.close()
})

test('a fault leaves every other endpoint as it is', () => {
  ask(broken('names.conversion-tasks-set'), { Action: 'DescribeConversionTasks' })
  expect(ask(createEndpoint(), { Action: 'DescribeConversionTasks' }).text).toContain('<conversionTasks/>')
})

test('faults lie one over the other, and what none of them changes stays right', () => {
  const add = (sign: string): Fault => ({
    id: sign,
    family: 'x',
    text: '',
    change: { xml: (text) => text + sign },
  })
  const { xml, newId } = compose([add('1'), add('2')])
  expect(xml('0', {} as never)).toBe('012')
  expect(newId('a', {} as never)).toBe('a')
})

test('a fault in a member that does not exist is an error', () => {
  const fault: Fault = {
    id: 'x',
    family: 'x',
    text: '',
    change: { operation: (o) => alterMember(o, 'input.Nowhere', () => undefined) },
  }
  expect(() => createEndpoint({ faults: [fault] })).toThrow('Nowhere')
})
