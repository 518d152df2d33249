import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What a shell reads to complete commands and options: `source <(ec2spec completion bash)`. */
export const completion = (program: Command, shell: Shell): string =>
  scripts[shell](program.name(), tree(program))

type Node = { readonly path: string; readonly words: readonly string[] }

/** Of each command, by its path: the commands below it and its options. */
function tree(command: Command, path = ''): Node[] {
  const below = command.commands.filter((one) => one.name() !== 'help')
  const options = command.options.flatMap(({ long }) => long ?? [])
  const choices = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices)
  const words = [...below.map((one) => one.name()), ...choices, ...options, '--help']
  return [{ path, words }, ...below.flatMap((one) => tree(one, path ? `${path} ${one.name()}` : one.name()))]
}

const cases = (nodes: readonly Node[]): string =>
  nodes.map(({ path, words }) => `    "${path}") words="${words.join(' ')}" ;;`).join('\n')

const bash = (name: string, nodes: readonly Node[]): string => `_${name}() {
  local path="" word words
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases(nodes)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _${name} ${name}
`

const zsh = (name: string, nodes: readonly Node[]): string => `autoload -U +X bashcompinit && bashcompinit
${bash(name, nodes)}`

const fish = (name: string, nodes: readonly Node[]): string =>
  nodes
    .map(({ path, words }) => {
      const own = path ? `__fish_seen_subcommand_from ${path.split(' ').at(-1)}` : '__fish_use_subcommand'
      return `complete -c ${name} -n '${own}' -a '${words.join(' ')}'`
    })
    .join('\n')
    .concat('\n')

const scripts: Readonly<Record<Shell, (name: string, nodes: readonly Node[]) => string>> = { bash, zsh, fish }
