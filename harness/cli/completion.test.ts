import { execFileSync } from 'node:child_process'
import { Argument, Command } from 'commander'
import { expect, test } from 'vitest'
import { completion } from './completion.ts'

const program = new Command('ec2spec')
program.command('run').option('--endpoint <url>', '').option('--seed <n>', '')
program.command('sdk').command('doctor').option('--timeout <ms>', '')
program.command('list').addArgument(new Argument('<what>').choices(['cases', 'clauses']))

const complete = (...words: string[]): string[] => {
  const script = `${completion(program, 'bash')}
COMP_WORDS=(${words.map((word) => `"${word}"`).join(' ')})
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_ec2spec
printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
}

test('commands, commands below them, options and words are completed', () => {
  expect(complete('ec2spec', 'r')).toEqual(['run'])
  expect(complete('ec2spec', 'run', '--e')).toEqual(['--endpoint'])
  expect(complete('ec2spec', 'sdk', 'doctor', '--t')).toEqual(['--timeout'])
  expect(complete('ec2spec', 'list', 'cl')).toEqual(['clauses'])
  expect(complete('ec2spec', 'run', '--seed', '1', '--se')).toEqual(['--seed'])
})

test('zsh and fish have scripts of their own', () => {
  expect(completion(program, 'zsh')).toContain('bashcompinit')
  expect(completion(program, 'fish')).toContain(
    "complete -c ec2spec -n '__fish_use_subcommand' -a 'run sdk list --help'",
  )
})
