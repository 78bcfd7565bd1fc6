/** How a library describes and checks the environment. */
export interface SchemaLibrary {
  readonly modules: readonly string[];
  /** Modules that have types of the library besides its own. */
  readonly typeModules?: readonly string[];
  /** Exports that make a schema of an object literal: `z.object({ … })`. */
  readonly objects: readonly string[];
  /** Methods of a schema that leave its keys as they are. */
  readonly chain: readonly string[];
  /** Methods of a schema that check a value, with the path to the checked value in what they return. */
  readonly readers: Readonly<Record<string, readonly string[]>>;
  /** Functions that take the environment and the keys, or one object with both. */
  readonly functions: Readonly<Record<string, SchemaFunction>>;
  readonly textTypes: readonly string[];
  readonly methods: ValidatorMethods;
}

/**
 * Where a function takes the environment and the schema: numbers of arguments, or names of options. A function without
 * options for the environment takes that of the process.
 */
export type SchemaFunction =
  | { readonly kind: 'arguments'; readonly environment: number; readonly schema: number }
  | { readonly kind: 'options'; readonly keys: string; readonly environment: readonly string[] };

/** What the methods of a text's type do: nothing to the text, give it a default, or look at its form. */
export interface ValidatorMethods {
  readonly plain: readonly string[];
  readonly defaults: readonly string[];
  readonly checks: readonly string[];
}

const zodMethods: ValidatorMethods = {
  plain: [
    'nonempty',
    'trim',
    'optional',
    'nullable',
    'nullish',
    'describe',
    'meta',
    'readonly',
    'brand',
    'url',
  ],
  defaults: ['default', 'catch', 'prefault'],
  checks: [
    'startsWith',
    'includes',
    'endsWith',
    'regex',
    'length',
    'refine',
    'superRefine',
    'check',
  ],
};

const zod: SchemaLibrary = {
  modules: ['zod', 'zod/v3', 'zod/v4'],
  objects: ['object', 'strictObject', 'looseObject'],
  chain: ['passthrough', 'strict', 'strip', 'loose', 'readonly', 'describe', 'brand'],
  readers: { parse: [], parseAsync: [], safeParse: ['data'], safeParseAsync: ['data'] },
  functions: {},
  textTypes: ['string'],
  methods: zodMethods,
};

/** Keys are zod's types here; the options name the environment. */
const t3: SchemaLibrary = {
  modules: ['@t3-oss/env-core', '@t3-oss/env-nextjs', '@t3-oss/env-nuxt'],
  typeModules: zod.modules,
  objects: [],
  chain: [],
  readers: {},
  functions: {
    createEnv: {
      kind: 'options',
      keys: 'server',
      environment: ['runtimeEnv', 'runtimeEnvStrict', 'experimental__runtimeEnv'],
    },
  },
  textTypes: ['string'],
  methods: zodMethods,
};

const envalid: SchemaLibrary = {
  modules: ['envalid'],
  objects: [],
  chain: [],
  readers: {},
  functions: { cleanEnv: { kind: 'arguments', environment: 0, schema: 1 } },
  textTypes: ['str'],
  methods: { plain: [], defaults: [], checks: [] },
};

const joi: SchemaLibrary = {
  modules: ['joi', '@hapi/joi'],
  objects: ['object'],
  chain: ['unknown', 'required', 'prefs', 'preferences', 'options', 'label', 'description'],
  readers: { validate: ['value'], validateAsync: [] },
  functions: { attempt: { kind: 'arguments', environment: 0, schema: 1 } },
  textTypes: ['string'],
  methods: {
    plain: [
      'required',
      'optional',
      'allow',
      'empty',
      'trim',
      'description',
      'label',
      'note',
      'message',
      'messages',
    ],
    defaults: ['default'],
    checks: ['pattern', 'regex', 'length', 'custom'],
  },
};

/** Nest checks the environment at start-up; what reads it is another matter. */
const nest: SchemaLibrary = {
  ...joi,
  modules: ['@nestjs/config'],
  typeModules: joi.modules,
  readers: {},
  functions: { forRoot: { kind: 'options', keys: 'validationSchema', environment: [] } },
};

const yup: SchemaLibrary = {
  modules: ['yup'],
  objects: ['object'],
  chain: ['required', 'noUnknown', 'strict', 'label'],
  readers: { validateSync: [], validate: [], cast: [] },
  functions: {},
  textTypes: ['string'],
  methods: {
    plain: ['required', 'optional', 'defined', 'nullable', 'trim', 'label'],
    defaults: ['default'],
    checks: ['matches', 'length', 'test'],
  },
};

const ioTs: SchemaLibrary = {
  modules: ['io-ts'],
  typeModules: ['io-ts-types'],
  objects: ['type', 'strict'],
  chain: [],
  readers: { decode: ['right'] },
  functions: {},
  textTypes: ['string', 'NonEmptyString'],
  methods: { plain: [], defaults: [], checks: [] },
};

/** The libraries whose schemas of the environment are read. */
export const schemaLibraries: readonly SchemaLibrary[] = [zod, t3, envalid, joi, nest, yup, ioTs];
