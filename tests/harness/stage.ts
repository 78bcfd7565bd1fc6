import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EngineInput } from '../../src/diagnose/engine-input.js';
import { PackageReader } from '../../src/workspace/read-package.js';
import type { Fixture } from './fixtures.js';

/** Fixtures in a temporary folder, each in a package of its own, as a user's repository would have them. */
export class Stage {
  readonly root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'azure-identity-fixtures-')));
  private readonly packages = new PackageReader(this.root);

  constructor(fixtures: readonly Fixture[]) {
    for (const { path, input, facts } of fixtures) {
      this.write(path, input);
      const manifest = { name: dirname(path), private: true, ...facts.package };
      this.write(join(dirname(path), 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
      if (facts.tsconfig !== undefined) {
        this.write(join(dirname(path), 'tsconfig.json'), JSON.stringify(facts.tsconfig));
      }
    }
  }

  path(path: string): string {
    return join(this.root, path);
  }

  read(path: string): string {
    return fs.readFileSync(this.path(path), 'utf8');
  }

  /** What a host hands to the engine for a file of the stage, with any text. */
  inputOf(path: string, text: string): EngineInput {
    return { path, text, package: this.packages.factsOf(dirname(this.path(path))) };
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }

  private write(path: string, text: string): void {
    fs.mkdirSync(dirname(this.path(path)), { recursive: true });
    fs.writeFileSync(this.path(path), text);
  }
}
