import { parseArgs } from 'node:util'
import { figures, trialLines } from '../../../harness/verify/selftest/figures.ts'
import type { Together } from '../../../harness/verify/selftest/model.ts'
import { openBench } from '../../../harness/verify/selftest/run-target.ts'
import { suite } from '../../index.ts'
import { isTried } from './is-tried.ts'
import { drawFaults, tryPromises } from './try-promises.ts'

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '24' },
    faults: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})

const whole = openBench(suite)
const bench = { ...whole, cases: whole.cases.filter(isTried) }
const trials: Together[] = []
for (let n = 0; n < Number(values.trials); n++) {
  const trial = await tryPromises(bench, drawFaults(`${values.seed} ${n}`, Number(values.faults)))
  trials.push(trial)
  console.log(trialLines(trial).join('\n'))
}
console.log(`\n${figures(trials).join('\n')}`)
