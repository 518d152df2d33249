/** Whether a URL names this machine, by an address that no resolver has a say in or as `localhost`. */
export const isLoopback = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) && /^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname)
