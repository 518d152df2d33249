export type FamilyName =
  | 'conversion'
  | 'import-image'
  | 'import-snapshot'
  | 'export-image'
  | 'instance-export'
