/** An Azure role that lets an identity do what the key allowed. */
export interface Role {
  readonly name: string;
  /** Role definition ID, a GUID; see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
  readonly id: string;
  /** What the role is enough for: 'read', 'write', 'send', … */
  readonly use: string;
  /** 'azure': Azure RBAC; 'cosmos': Cosmos DB's own data-plane RBAC, invisible to Azure role assignments. */
  readonly system?: 'azure' | 'cosmos';
  /** True where no Microsoft documentation confirms the fact. */
  readonly unconfirmed?: boolean;
}

/** How a service's connection string names the place that it leads to. */
export interface ConnectionStringFacts {
  /** 'fields': one field holds the endpoint. 'storage': it is composed of account, suffix and service, unless given. */
  readonly form: 'fields' | 'storage';
  /** Field that holds the endpoint, in the case that the service documents; compared without case. */
  readonly endpointField: string;
  /** For `storage`: the host label (`blob` in https://account.blob.core.windows.net). */
  readonly hostLabel?: string;
  /** Fields whose values are secrets. */
  readonly secretFields: readonly string[];
  /** Field that names an entity within the service (Event Hubs, Service Bus). */
  readonly entityField?: string;
}

/** What a client is given instead of a connection string. */
export interface EndpointFacts {
  /** 'url': https://…; 'host': a bare host name (fully qualified namespace). */
  readonly kind: 'url' | 'host';
  /** With placeholders in braces: `https://{account}.blob.core.windows.net`. */
  readonly form: string;
  /** Default setting: Azure Service Connector's name where it has one. */
  readonly setting: string;
  /** Old settings that the default setting replaces; other names derive a new name of their own. */
  readonly replaces: readonly string[];
  /** Ending of a derived name: `ORDERS_CONNECTION_STRING` becomes `ORDERS_` + this. */
  readonly settingSuffix: string;
}

/** A member or export that works only while the client holds a key. */
export interface KeyOnlyMember {
  /** Method or export name. */
  readonly name: string;
  /** Refusal code of {@link RefusalCode} for sites whose key serves it. */
  readonly reason: 'signs-sas' | 'needs-key';
  /** One sentence: what stops working and what replaces it. */
  readonly why: string;
  /** Highest number of arguments that means "signed by key"; more mean a user delegation key. */
  readonly maxArguments?: number;
}

/** A call that works after the move but whose right the data roles do not give: reported, never refused. */
export interface RightsNote {
  readonly name: string;
  readonly note: string;
}

/** A pair of signatures in the language of signature.ts, or the reason why there is no second one. */
export interface Row {
  readonly from: string | readonly string[];
  readonly to?: string;
  /** A strategy instead of a second signature. */
  readonly via?: Strategy;
  /** Why there is no automatic way; a full sentence with the remedy. */
  readonly manual?: string;
  /** Conditions on slots, e.g. `not(regionalHost(endpoint))`. */
  readonly when?: readonly string[];
  /** Slots of `from` that `to` drops on purpose although they are no secret. */
  readonly drops?: readonly string[];
  /** Lowest versions that `to` needs, by package. */
  readonly min?: Readonly<Record<string, string>>;
  /** Roles for this entry point, by name, where they differ from the service's default. */
  readonly roles?: readonly string[];
}

/** A named strategy for what rows cannot say; the set is closed. */
export type Strategy = 'openai-azure-url' | 'msi-login' | 'msal' | 'user-delegation-sas';

/** All that the project knows about one Azure service. */
export interface Service {
  /** Stable ID, the data file's name: `storage-blob`. */
  readonly id: string;
  /** Azure's product name. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly endpoint: EndpointFacts;
  readonly connectionString?: ConnectionStringFacts;
  /** Token scope that the SDK asks for; measured by constructing the client with a fake credential. */
  readonly scope: string;
  readonly roles: readonly Role[];
  /** Role that is enough for ordinary use, by name; rows may name others. */
  readonly defaultRole: string;
  readonly rows: readonly Row[];
  readonly keyOnly?: readonly KeyOnlyMember[];
  readonly rights?: readonly RightsNote[];
  /** What must be true of the resource before tokens work; one sentence each. */
  readonly requires?: readonly string[];
  /** Where the facts come from. */
  readonly sources: readonly string[];
}

/** A class whose instances carry a key from its construction to a client. */
export interface CredentialClass {
  readonly export: string;
  /** Packages that export it. */
  readonly packages: readonly string[];
  /** Signature in the language of signature.ts. */
  readonly from: string;
  /** Slot that this class fills in client rows. */
  readonly fills: string;
  /** Members of an instance that need the key; a use of one refuses the migration. */
  readonly keyOnly: readonly string[];
}
