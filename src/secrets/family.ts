/**
 * What families have in common, for the option `families`. `azure`: keys, connection strings and SAS of Azure services ·
 * `entra`: client secrets and tokens of Microsoft Entra ID, Azure DevOps and other Microsoft clouds · `database`: passwords of
 * databases · `certificate`: private keys · `generic`: what only a name calls a secret · `third-party`: tokens of other vendors
 */
export type FamilyGroup =
  'azure' | 'entra' | 'database' | 'certificate' | 'generic' | 'third-party';

/** What to do about a secret, after rotating it. */
export type Remedy =
  /** The service knows managed identities. */
  | 'identity'
  /** A signature: it is revoked, and a short-lived one or an identity takes its place. */
  | 'signature'
  /** The secret of an application. */
  | 'application'
  /** A database that takes tokens of an identity as passwords. */
  | 'database'
  /** Nothing but a secret is possible: Key Vault keeps it, an identity reads it. */
  | 'vault';

/** A kind of secret: what rules, reports and pages say of it. */
export interface Family {
  readonly group: FamilyGroup;
  /** With its article, as it stands in a sentence: `an Azure Storage account key`. */
  readonly title: string;
  readonly remedy: Remedy;
  /** Its form, for a person. */
  readonly form: string;
  /** How it is recognised, and how sure that is; for a person. */
  readonly evidence: string;
  /** An invented value, shortened with `…`. */
  readonly example: string;
}

/** The sentence that follows "rotate it", by remedy. */
export const remedies: Readonly<Record<Remedy, string>> = {
  identity: 'Sign in with a managed identity instead of a key',
  signature: 'Use a managed identity, or a user delegation SAS that is made when it is needed',
  application: 'Use a managed identity or a federated credential instead of a client secret',
  database: "Use a managed identity's token instead of a password",
  vault: 'Keep it in Azure Key Vault and read it with a managed identity',
};
