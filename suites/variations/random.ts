import { type Random, randomOf } from '../../harness/base/random.ts'
import type { Encoding } from '../../harness/wire/exchange.ts'
import { allTogether } from './context.ts'
import { describedBy } from './describe.ts'
import { fakerOf, locales } from './faker.ts'
import { misspellings } from './misspellings.ts'
import { misnamed, namesOf } from './names.ts'
import { inOrder } from './order.ts'
import { realNames } from './real-names.ts'
import { type Request, requestOf } from './request.ts'
import { freeTexts, textVariant } from './texts.ts'
import { type Family, over } from './variant.ts'
import { withoutToken } from './without-token.ts'

/** What people write, in many languages, in members that take text. */
export const words: Family = {
  name: 'words',
  nth(context, n, id) {
    const random = randomOf(id)
    const members = freeTexts(context)
    if (!members.length) return undefined
    const member = members[n % members.length]!
    const text = sentence(random, id)
    return textVariant(
      context,
      member,
      { name: String(n), text, situations: ['invalid-character', 'long-text'] },
      String(n),
    )
  },
}

/** A line of text without blanks at its ends: nothing is said of those. */
function sentence(random: Random, id: string): string {
  const faker = fakerOf(random.pick(locales), id)
  const made = random.pick([
    () => `${faker.company.name()}: ${faker.person.fullName()}, ${faker.location.city()}`,
    () => faker.lorem.sentence(),
    () => `${faker.system.fileName()} (${faker.internet.emoji()}) ${faker.commerce.productName()}`,
    () => `${faker.location.streetAddress()}, ${faker.location.country()} & ${faker.finance.amount()} %`,
  ])()
  return made.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim().slice(0, 250).trim()
}

const encodings: readonly (Encoding | undefined)[] = [undefined, 'lower-hex', 'plus', 'every-byte']

/** Any members that go together, in any order, sent in any way. */
export const random: Family = {
  name: 'random',
  nth(context, n, id) {
    const choices = randomOf(id)
    const row = allTogether(
      withoutToken(choices.shuffle(context.firm)).slice(0, choices.below(context.firm.length + 1)),
    )
    const way = manner(choices)
    return over([...row, way], (parts) => ({
      name: String(n),
      make: () => {
        const request = requestOf(context, parts.filter((part) => part !== way) as typeof row)
        const wire = inOrder(context, request, (keys) => randomOf(`${id} order`).shuffle(keys))
        return { test: { ...request, wire, ...(parts.includes(way) && way) }, after: describedBy(context) }
      },
    }))
  },
}

/** Not by GET: whether a target takes that at all has to be shown by a control. */
function manner(random: Random): Pick<Request, 'encoding'> {
  const encoding = random.pick(encodings)
  return encoding ? { encoding } : {}
}

/** Typing errors of one and of two letters, anywhere. */
export const typingErrors: Family = {
  name: 'typing-error',
  nth(context, n, id) {
    const choices = randomOf(id)
    const names = namesOf(context)
    if (!names.length) return undefined
    const name = names[n % names.length]!
    const real = realNames(context)
    const once = choices.pick(misspellings(name.name))
    const other = choices.below(2) ? once : choices.pick(misspellings(once))
    const sure = real.has(other.toLowerCase()) ? `${other}Ec2spec` : other
    return { ...misnamed(name, sure, 'unknown-parameter'), name: String(n) }
  },
}
