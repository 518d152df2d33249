import { createRequire } from 'node:module'
import type { Faker } from '@faker-js/faker'
import { hash } from '../../harness/base/hash.ts'

/** Languages that write in different ways: Latin, Cyrillic, Greek, Arabic and Hebrew from the right, Han, kana, Hangul. */
export const locales = ['en', 'de', 'ru', 'ar', 'he', 'ja', 'zh_CN', 'ko', 'fr', 'el', 'th', 'vi'] as const

const require = createRequire(import.meta.url)
const loaded = new Map<string, Faker>()

/** A source of words that a person would recognise, in a language, always the same for a text. */
export function fakerOf(locale: (typeof locales)[number], text: string): Faker {
  // Loaded when first wanted: most runs need none, and each language is a megabyte.
  const { faker } = loaded.has(locale)
    ? { faker: loaded.get(locale)! }
    : (require(`@faker-js/faker/locale/${locale}`) as { faker: Faker })
  loaded.set(locale, faker)
  faker.seed(Number.parseInt(hash(text, 8), 16))
  return faker
}
