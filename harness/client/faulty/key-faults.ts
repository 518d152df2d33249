import type { ClientFault } from './client-fault.ts'
import { also, keys } from './edit.ts'

const lists = ['ImportImage/two-disks', 'DescribeConversionTasks/by-id']
const any = ['ImportVolume/*']

/** Ways to name a parameter wrongly. */
export const keyFaults: readonly ClientFault[] = [
  {
    id: 'list-from-0',
    text: 'lists are counted from 0',
    clause: 'client.wire.list-index',
    only: lists,
    habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `.${n - 1}`)),
  },
  {
    id: 'list-with-gaps',
    text: 'lists are counted 1, 3, 5',
    clause: 'client.wire.list-index',
    only: lists,
    habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `.${2 * n - 1}`)),
  },
  {
    id: 'member-lists',
    text: 'lists are written Name.member.1',
    clause: 'client.wire.list-form',
    only: lists,
    habits: keys((key) => key.replace(/\.(\d+)/g, '.member.$1')),
  },
  {
    id: 'bare-list',
    text: 'a list of one is written without a number',
    clause: 'client.wire.list-form',
    only: lists,
    habits: keys((key) => key.replace(/\.1$/, '')),
  },
  {
    id: 'bracketed-list',
    text: 'lists are written Name[0]',
    clause: 'client.wire.list-form',
    only: lists,
    habits: keys((key) => key.replace(/\.(\d+)/g, (_, n) => `[${n - 1}]`)),
  },
  {
    id: 'lower-camel-keys',
    text: 'keys begin with a small letter',
    clause: 'client.wire.names',
    only: any,
    habits: keys((key) => key.charAt(0).toLowerCase() + key.slice(1)),
  },
  {
    id: 'sdk-names',
    text: 'lists have the name of the SDK member, not that of the wire',
    clause: 'client.wire.names',
    only: lists,
    habits: keys((key) => key.replace('DiskContainer.', 'DiskContainers.')),
  },
  {
    id: 'unknown-parameter',
    text: 'a parameter of its own making is sent',
    clause: 'client.wire.unknown',
    only: any,
    habits: also({ SdkVersion: '1.0.0' }),
  },
  {
    id: 'parameter-of-another-version',
    text: 'a filter is sent that the version no longer has',
    clause: 'client.wire.version-members',
    only: ['DescribeConversionTasks/*'],
    habits: {
      wire: (right, { call }) =>
        call.version === '2016-11-15' ? { ...right, 'Filter.1.Name': 'task-state' } : right,
    },
  },
  {
    id: 'json-structures',
    text: 'structures are written as JSON',
    clause: 'client.wire.structures',
    only: any,
    habits: { wire: ({ 'Volume.Size': size = '1', ...rest }) => ({ ...rest, Volume: `{"Size":${size}}` }) },
  },
]
