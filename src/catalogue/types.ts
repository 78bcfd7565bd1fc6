/** The rules that report findings; a row's secret and its service's generation decide which one. */
export type RuleId =
  | 'no-key-credential'
  | 'no-connection-string'
  | 'no-client-secret'
  | 'no-legacy-auth'
  | 'no-sas-token';

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
  /** Names of the service's roles all of whose rights this one has: beside it they add nothing. */
  readonly contains?: readonly string[];
  /**
   * Methods of a client that need no more than this role. Code in sight that calls nothing else gets this role instead of
   * the service's default.
   */
  readonly methods?: readonly string[];
}

/** A value that the new call needs and no old call has: the user puts it into a setting. */
export interface SettingFacts {
  /** Name of the setting. */
  readonly setting: string;
  /** Ending of a name that is derived from that of the old key, so that two accounts never share a setting. */
  readonly settingSuffix: string;
  /** A value of the right form, with placeholders in angle brackets. */
  readonly example: string;
}

/** A setting that defeats the migrated code as long as it is there. */
export interface SettingConflict {
  readonly setting: string;
  /** What happens, and what to do; a full sentence. */
  readonly why: string;
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
  /** The import specifiers that have this call, where they are not all of the service's. */
  readonly packages?: readonly string[];
  /** The setting that the SDK reads the key from by itself: the call is key-based although it names no secret. */
  readonly implicit?: string;
  /** The rule that reports the call, where its secret does not say so. */
  readonly rule?: RuleId;
  /** True for a call that may as well sign in without a secret: reported only where the user asks for what is uncertain. */
  readonly doubtful?: boolean;
  /** True for a call that signs a SAS token with the key of its receiver or argument, which may be out of sight. */
  readonly signs?: boolean;
  /** True where whatever takes the result is as old as the call itself, unless the file shows otherwise. */
  readonly hasRetiredConsumers?: boolean;
  /** True for a device, which has an identity of its own and no managed one: reported only where the user asks for it. */
  readonly device?: boolean;
  /** Settings that defeat the new call, where they are others than the service's. */
  readonly conflicts?: readonly SettingConflict[];
  /** What a person must know of a migrated call; full sentences. */
  readonly notes?: readonly string[];
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
export type Strategy = 'msi-login' | 'user-delegation-sas';

/** All that the project knows about one Azure service. */
export interface Service {
  /** Stable ID, the data file's name: `storage-blob`. */
  readonly id: string;
  /** Azure's product name. */
  readonly name: string;
  readonly packages: readonly string[];
  /** 'retired': nobody maintains the packages any more; every finding is one of `no-legacy-auth`. */
  readonly generation?: 'retired';
  /** For retired services: packages that live on, with the first version that is another library. */
  readonly retiredBefore?: Readonly<Record<string, string>>;
  /** Null where clients are given no endpoint: credentials, and services at a fixed address. */
  readonly endpoint: EndpointFacts | null;
  readonly connectionString?: ConnectionStringFacts;
  /**
   * Token scope that the SDK asks for; measured by constructing the client with a fake credential. Null where there is
   * no way to sign in with Microsoft Entra ID, or where the scope is that of whatever the credential is used for.
   */
  readonly scope: string | null;
  /** Scopes of sovereign clouds by the ending of the host, for rows that write the scope into the code. */
  readonly scopeByHost?: Readonly<Record<string, string>>;
  /**
   * Why the clients work in sovereign clouds without an option: the scope is the same in all clouds, or the SDK derives
   * it from the endpoint. Missing where the SDK asks for the public scope unless it is told otherwise.
   */
  readonly scopeInOtherClouds?: 'same' | 'by-endpoint';
  readonly roles: readonly Role[];
  /** Role that is enough for ordinary use, by name; rows may name others. Null where no role applies. */
  readonly defaultRole: string | null;
  /** Methods that lead from one client to another and need no right of their own. */
  readonly navigation?: readonly string[];
  /** The client whose getUserDelegationKey() gives keys to sign SAS tokens with. */
  readonly delegatingClient?: string;
  /** Methods that give clients whose generateUserDelegationSasUrl() is declared with the permissions of another client. */
  readonly mistypedDelegation?: readonly string[];
  /** Settings for slots that only new calls have, by slot. */
  readonly settings?: Readonly<Record<string, SettingFacts>>;
  readonly conflicts?: readonly SettingConflict[];
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
  /** What messages call what it carries, where its slot does not say so. */
  readonly noun?: string;
  /** Packages that export it. */
  readonly packages: readonly string[];
  /** Signature in the language of signature.ts. */
  readonly from: string;
  /** Slot that this class fills in client rows. */
  readonly fills: string;
  /** Members of an instance that need the key; a use of one refuses the migration. */
  readonly keyOnly: readonly string[];
  /** Members that hold a key and that the declarations hide; casts reach them. */
  readonly hidden?: readonly string[];
  /** 'retired': nobody maintains the packages any more. */
  readonly generation?: 'retired';
}
