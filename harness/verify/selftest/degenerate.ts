export { degenerates } from './degenerate/index.ts'
