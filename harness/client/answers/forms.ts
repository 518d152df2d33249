import { deliveryForms } from './delivery-forms.ts'
import type { Form } from './form.ts'
import { saidForms } from './said-forms.ts'
import { writtenForms } from './written-forms.ts'

/** Every form but the plain one, each alone. */
export const forms: readonly Form[] = [...saidForms, ...writtenForms, ...deliveryForms]
