/** What `eslint-plugin-azure-identity/catalogue` exports: the data, its types, and the language of its rows. */
export { credentialClasses } from './credentials.js';
export type { Catalogue, SlotData } from './data.js';
export {
  type CallFacts,
  type EntryPointFacts,
  factsOf,
  type NewSetting,
  type RoleFacts,
  type ServiceFacts,
} from './facts.js';
export { findService, packageNames, services } from './index.js';
export {
  type ComposeTerm,
  type ConstantTerm,
  type ListTerm,
  type ObjectTerm,
  parsePredicate,
  parseSignature,
  parseTarget,
  type Predicate,
  type PropertyTerm,
  type RestTerm,
  type Signature,
  SignatureError,
  type SlotTerm,
  type Target,
  type Term,
} from './signature.js';
export {
  findSlot,
  type Slot,
  type SlotKind,
  type SlotName,
  slots,
  type SlotSource,
} from './slots.js';
export type {
  ConnectionStringFacts,
  CredentialClass,
  EndpointFacts,
  KeyOnlyMember,
  RightsNote,
  Role,
  Row,
  RuleId,
  Service,
  SettingConflict,
  SettingFacts,
  Strategy,
} from './types.js';
