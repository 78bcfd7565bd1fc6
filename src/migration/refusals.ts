/** Stable reason codes: reports, documentation and tests name them, so none is ever renamed. */
export const refusalReasons = {
  manual: 'There is no automatic way for this call.',
  'ambiguous-overload':
    'The arguments fit more than one overload, and their values are not in sight.',
  'unknown-argument': 'An argument is spread or hidden, so its meaning is not in sight.',
  'crosses-function': 'The secret arrives as a parameter; the callers have to change too.',
  'crosses-module': 'The secret is imported from another module, which has to change too.',
  'crosses-call': 'The secret is the result of a call whose meaning is not in sight.',
  'crosses-field': 'The secret is a field that is set elsewhere.',
  'command-line': 'The secret comes from the command line, which would change its meaning.',
  'unknown-origin': 'Where the secret comes from is not in sight.',
  reassigned: 'The variable is assigned more than once, or the program sets the setting itself.',
  exported: 'The value is exported, so other modules may use it.',
  'credential-escapes': 'The key credential is used for more than the clients in sight.',
  'signs-sas': 'The account key also signs SAS tokens in this file.',
  'needs-key': 'Something in this file works only with the key.',
  'endpoint-unknown': 'The connection string does not tell the endpoint.',
  'entity-unknown': 'The event hub is named only by the connection string.',
  'regional-endpoint': 'A regional endpoint does not accept Microsoft Entra ID tokens.',
  emulator: 'The endpoint is an emulator, which does not accept tokens.',
  'sas-in-endpoint': 'The endpoint carries a SAS token.',
  'insecure-endpoint': 'Tokens are sent over https only.',
  'secret-parsed': 'The code takes the connection string apart.',
  'dual-branch': 'The code chooses by the key, or between a key and an identity.',
  'runs-in-browser': 'The code runs where there is no managed identity.',
  'upgrade-first': 'The installed version of the package has no form with a credential.',
  'retired-client': 'The credential goes to a client of the retired generation.',
  'other-audience': 'The tokens are for another service than the new credential would assume.',
  'sovereign-cloud':
    'The endpoint is in another cloud, for whose tokens the client needs an option.',
  'foreign-host': 'The address is no host of Azure.',
  'several-principals': 'The file signs in as several applications.',
  'mocked-package': 'The file replaces the package by a mock.',
  'test-file': 'The file is a test, which the command leaves alone unless told otherwise.',
  'options-unknown': 'The options are a value that cannot be merged into.',
  subclass: 'A class extends the client, and its constructor takes the secret.',
  'typed-as-key': 'A declared type says that the value is a credential with a secret.',
  interaction: 'Another change in this file got in the way.',
} as const;

/** Stable code of a reason. */
export type RefusalCode = keyof typeof refusalReasons;

/** Why a finding is not migrated. A refusal is a result like any other: reported and counted. */
export interface Refusal {
  readonly code: RefusalCode;
  /** What to do; a full sentence. */
  readonly message: string;
}
