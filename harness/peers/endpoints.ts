import { type Requirement, requirements } from './requirements.ts'

/** Another EC2 endpoint: how it is started, and how it says that it does not have an operation. */
export type EndpointPeer = {
  readonly name: string
  readonly needs: Requirement
  readonly program: string
  readonly args: (port: number) => readonly string[]
  readonly env: (port: number) => Readonly<Record<string, string>>
  /** The report's words on the manner in which the peer refuses operations that it lacks. */
  readonly manner: RegExp
}

export const endpointPeers: readonly EndpointPeer[] = [
  {
    name: 'moto',
    needs: requirements.moto,
    program: 'moto_server',
    args: (port) => ['-H', '127.0.0.1', '-p', String(port)],
    env: () => ({}),
    manner: /500/,
  },
  {
    name: 'ministack',
    needs: requirements.ministack,
    program: 'ministack',
    args: () => [],
    env: (port) => ({
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      SERVICES: 'ec2',
      // Else it opens a fixed port for devices, and looks after containers of the machine.
      IOT_MTLS_ENABLED: '0',
      DOCKER_HOST: 'unix:///nowhere/docker.sock',
    }),
    manner: /InvalidAction/,
  },
]
