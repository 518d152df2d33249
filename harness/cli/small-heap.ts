import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect what is dead before it asks the system for more: a run of any length then keeps the size of a short one.
 * Left to itself it lets the heap grow to several times what is alive.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--max-semi-space-size=8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=40')
}
