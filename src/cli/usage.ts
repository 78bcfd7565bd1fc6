/** What `azure-identity --help` prints. */
export const usage = `Usage: azure-identity <command> [options] [paths...]

Commands
  audit      list the places where code signs in to Azure with a secret, and secrets in the source
  migrate    rewrite them to sign in with a managed identity
  list       list the services that the command knows
  explain    say what is known of an entry point, a package, a service, a rule or a reason code

Options
  --help     this text; after a command: the help of that command
  --version  the version of this package

Exit codes: 0 nothing to do or all done, 1 findings, pending changes or a failed file, 2 wrong usage,
an unknown word, uncommitted changes or an internal error.
`;

const paths = `Paths are files, folders or patterns; the default is the current folder. Folders are searched for
.js .jsx .mjs .cjs .ts .tsx .mts .cts .vue .svelte .astro files. What .gitignore names is left out,
and so are installed packages, build output, minified files and declaration files, unless a file is
named itself.
`;

/** What `azure-identity audit --help` prints. */
export const auditUsage = `Usage: azure-identity audit [options] [paths...]

Lists the findings and changes nothing. Exit code 1 when there are any. Secrets are looked for in
code, in .json .jsonc .json5 .yml .yaml .md files and in .env files, but not in .env files and
local.settings.json that .gitignore names: they are not in the source.

  --secrets-only         only secrets in the source
  --no-secrets           only calls that sign in with a secret
  --all-text             look for secrets in every other text file, too: scripts, templates, other languages
  --min-confidence possible|likely|certain
                         how sure a secret has to be (default: possible)
  --no-comments          leave out secrets in comments
  --allow PATTERN        leave out secrets that a regular expression matches, themselves or the text that
                         they stand in; can be repeated
  --no-inline-config     report findings in spite of comments such as eslint-disable-next-line
  --format stylish|json  how to print the findings (default: stylish)

${paths}`;

/** What `azure-identity migrate --help` prints. */
export const migrateUsage = `Usage: azure-identity migrate [options] [paths...]

Rewrites the code and lists the settings, roles and packages that it needs afterwards.

  --identity system|user       which managed identity (default: system)
  --client-id GUID|env:NAME    client ID of a user-assigned identity, or the variable that holds it
                               (default with --identity user: env:AZURE_CLIENT_ID)
                               SERVICE=GUID|env:NAME: for one service, can be repeated
  --credential default|managed-identity|chained
                               the credential class (default: DefaultAzureCredential)
  --env OLD=NEW                name of the setting that replaces OLD; OLD:SERVICE=NEW where one
                               connection string serves several services; can be repeated
  --mapping FILE               JSON file with such names and client IDs:
                               { "env": { "OLD": "NEW" }, "identities": { "cosmos": "env:NAME" } }
  --change-arguments           command-line arguments that carry a connection string carry the
                               endpoint from now on; without it such calls are left alone
  --drop-key-branches          where code chooses between a key and an identity, take the key out, so that
                               every environment signs in with the identity; without it such code is left alone
  --include-tests              migrate test files, too; without it they are only reported, unless you
                               name the file: *.test.* *.spec.* *.e2e.* *.e2e-spec.* *.cy.*, and the folders
                               __tests__ __mocks__ __integration__ __integrations__ __e2e__ test tests spec
                               e2e cypress
  --dry                        print a unified diff and write nothing; literal secrets show as ***
  --yes                        do not ask before writing
  --force                      write although the git working tree has uncommitted changes
  --no-install                 do not run the package manager after adding a dependency. It runs only
                               when you confirmed the changes at the prompt; else the command is printed
  --format text|json           how to print the report (default: text)
  --report FILE                write the JSON report to FILE as well

${paths}`;

/** What `azure-identity list --help` prints. */
export const listUsage = `Usage: azure-identity list [options] [text]

Lists the services with their packages, the number of entry points that take a secret, and what
becomes of the calls. With a text: only services whose name, packages or entry points hold it.
Works offline.

  --format text|json     how to print them (default: text)
`;

/** What `azure-identity explain --help` prints. */
export const explainUsage = `Usage: azure-identity explain [options] WORD

Says how the calls look before and after, which roles and settings they need, and what works only
with a key. Works offline; letter case does not matter.

  azure-identity explain BlobServiceClient.fromConnectionString
  azure-identity explain @azure/cosmos
  azure-identity explain service-bus
  azure-identity explain no-key-credential
  azure-identity explain signs-sas

  --format text|json     how to print it (default: text)
`;
