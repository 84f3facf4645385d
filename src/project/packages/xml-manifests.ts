import type { FileReader } from '../facts/file-reader.ts';
import { withoutXmlComments } from './xml-comments.ts';

/** The dependencies of a `pom.xml`: `group:artifact`. */
export const pomReader: FileReader = {
  endings: ['xml', 'pom'],
  reads: (_path, name) => name === 'pom.xml' || name.endsWith('.pom'),
  read({ path: file, text }, observe, notRead) {
    let dependency: { group?: string; artifact?: string; scope?: string; line: number } | undefined;
    let number = 0;
    for (const line of withoutXmlComments(text).split('\n')) {
      number++;
      if (line.includes('<dependency>')) dependency = { line: number };
      if (!dependency) continue;
      for (const [, tag, value = ''] of line.matchAll(/<(groupId|artifactId|scope)>([^<\n]{0,200})</g)) {
        if (tag === 'groupId') dependency.group = value.trim();
        else if (tag === 'artifactId') {
          dependency.artifact = value.trim();
          dependency.line = number;
        } else dependency.scope = value.trim();
      }
      if (!line.includes('</dependency>')) continue;
      const { group, artifact, scope } = dependency;
      const name = `${group}:${artifact}`;
      if (group && artifact)
        observe({
          kind: 'dependency',
          ecosystem: 'maven',
          name,
          dev: scope === 'test',
          at: { file, line: dependency.line },
        });
      dependency = undefined;
    }
    if (dependency || !text.includes('</project>')) notRead('broken');
  },
};

/** The packages of .NET projects, in the forms of today and of before. */
export const nugetReader: FileReader = {
  endings: ['csproj', 'fsproj', 'vbproj', 'props', 'config'],
  reads: (_path, name) =>
    /\.(?:cs|fs|vb)proj$/.test(name) ||
    name === 'Directory.Packages.props' ||
    name === 'Directory.Build.props' ||
    name === 'packages.config',
  read({ path: file, text }, observe) {
    const dev = /tests?\.\w{2}proj$/i.test(file);
    let line = 0;
    for (const whole of withoutXmlComments(text).split('\n')) {
      line++;
      const name =
        /<(?:PackageReference|GlobalPackageReference)[ \t]{1,8}(?:Include|Update)="([\w.-]+)"|<package[ ]id="([\w.-]+)"/.exec(
          whole,
        );
      if (!name) continue;
      const version = /[vV]ersion="(\d[\w.-]*)"/.exec(whole)?.[1];
      const said = {
        kind: 'dependency',
        ecosystem: 'nuget',
        name: name[1] ?? name[2] ?? '',
        dev,
        at: { file, line },
      } as const;
      observe(version === undefined ? said : { ...said, version });
    }
  },
};
