import { kindOfClause } from '../../harness/golden/clause-id.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { suite } from '../index.ts'
import { clientSuite } from '../sdk/index.ts'
import { modelBenchOf } from './model-bench-of.ts'
import { withoutFault } from './without-fault.ts'

/** Every kind of clause that counts, of servers, of clients and of operations of models, and that a fault can turn red. */
export function scoredKinds(): ReadonlySet<string> {
  const [own, ec2] = [loadLibrary(), modelBenchOf('ec2').library]
  const all = [...suite.clauses(own), ...suite.clauses(ec2), ...clientSuite.clauses(own)]
  const scored = all.filter(({ level, disputed }) => level !== 'MAY' && disputed === undefined)
  return new Set(scored.map(({ id }) => kindOfClause(id)).filter((kind) => !(kind in withoutFault)))
}
