import { expect, test } from 'vitest'
import { applyEdits, clash, diff } from './edits.ts'

const from = { Zone: 'a', Image: { Format: 'VMDK', Bytes: 1 }, Disks: [{ Name: 'x' }] }

test('what a difference says makes the one of the other', () => {
  const to = {
    Image: { Format: 'RAW', Bytes: 1 },
    Disks: [{ Name: 'x', Size: 2 }, { Name: 'y' }],
    Empty: [],
    Tags: [{ Key: 'k' }],
  }
  expect(applyEdits(from, [...diff(from, to)])).toEqual(to)
  expect(from.Image.Format).toBe('VMDK')
})

test('equal params have no difference', () => {
  expect([...diff(from, structuredClone(from))]).toEqual([])
})

test('edits of one place clash unless they want the same', () => {
  const encrypted = [{ path: ['Encrypted'], value: true }]
  expect(clash(encrypted, [{ path: ['Encrypted'], value: false }])).toBe(true)
  expect(
    clash(encrypted, [
      { path: ['Encrypted'], value: true },
      { path: ['KmsKeyId'], value: 'k' },
    ]),
  ).toBe(false)
})

test('what two edits both take out, each has something else for', () => {
  const url = [{ path: ['Disks', 0, 'Bucket'] }, { path: ['Disks', 0, 'Url'], value: 'u' }]
  const snapshot = [{ path: ['Disks', 0, 'Bucket'] }, { path: ['Disks', 0, 'Snapshot'], value: 's' }]
  expect(clash(url, snapshot)).toBe(true)
  expect(clash(url, [{ path: ['Disks', 0, 'Bucket', 'Key'], value: 'k' }])).toBe(true)
  expect(clash(url, [{ path: ['Disks', 1, 'Bucket'] }])).toBe(false)
})
