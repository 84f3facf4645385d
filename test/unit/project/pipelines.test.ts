import assert from 'node:assert/strict';
import { pipelineReaders } from '../../../src/project/ci/ci-readers.ts';
import { isCron } from '../../../src/project/ci/schedules.ts';
import { observationsOf } from '../../support/project-readers.ts';

function saidBy(path: string, text: string): string[] {
  return observationsOf(pipelineReaders, { [path]: text }).said.flatMap((each) =>
    each.kind === 'fact' ? [`${each.fact} ${each.name} :${each.at.line}`] : [],
  );
}

const pipelines: Readonly<Record<string, readonly [path: string, text: string, facts: readonly string[]]>> = {
  'GitHub Actions': [
    '.github/workflows/ci.yml',
    "on:\n  push:\n  schedule:\n    - cron: '0 3 * * *'\njobs:\n  a:\n    env:\n      A: ${{ secrets.A_KEY }}\n      # B: ${{ secrets.OLD }}\n      T: ${{ secrets.GITHUB_TOKEN }}\n    steps:\n      - run: |\n          # ${{ secrets.NO }}\n          x ${{ secrets['B_KEY'] }} ${{ vars.PLAIN }}",
    ['ci .github/workflows/ci.yml :1', 'schedule 0 3 * * * :4', 'ci-secret A_KEY :8', 'ci-secret B_KEY :14'],
  ],
  'a reusable workflow': [
    '.github/workflows/d.yml',
    'on:\n  workflow_call:\n    secrets:\n      token:\n        required: true\njobs:\n  a:\n    env:\n      T: ${{ secrets.token }}',
    ['ci .github/workflows/d.yml :1'],
  ],
  'GitLab CI': [
    '.gitlab-ci.yml',
    'variables:\n  IMAGE: $CI_REGISTRY/x\njob:\n  script:\n    - docker login -p $CI_JOB_TOKEN $HOME\n    - X=1; deploy $IMAGE $DEPLOY_KEY $X\n    # - $OLD_KEY\n    - ssh ${SSH_HOST}',
    ['ci .gitlab-ci.yml :1', 'ci-secret DEPLOY_KEY :6', 'ci-secret SSH_HOST :8'],
  ],
  CircleCI: [
    '.circleci/config.yml',
    'jobs:\n  a:\n    environment:\n      A_B: 1\n    steps:\n      - run: x $A_B $CIRCLE_SHA1 $NPM_KEY\nworkflows:\n  w:\n    triggers:\n      - schedule:\n          cron: "0 0 * * *"\n    jobs:\n      - a:\n          context: prod',
    ['ci .circleci/config.yml :1', 'ci-secret NPM_KEY :6', 'schedule 0 0 * * * :11', 'ci-secret prod :14'],
  ],
  Bitbucket: [
    'bitbucket-pipelines.yml',
    'pipelines:\n  default:\n    - step:\n        script:\n          - pipe: x\n            variables:\n              KEY_ID: $KEY_ID\n              REGION: eu\n          - x $BITBUCKET_BUILD_NUMBER',
    ['ci bitbucket-pipelines.yml :1', 'ci-secret KEY_ID :7'],
  ],
  'Azure Pipelines': [
    'azure-pipelines.yml',
    'trigger:\n  - main\nvariables:\n  - group: prod-secrets\n  - name: own\n    value: 1\nsteps:\n  - script: x $(own) $(Build.BuildId) $(ApiKey) $(pwd)',
    ['ci azure-pipelines.yml :1', 'ci-secret prod-secrets :4', 'ci-secret ApiKey :8'],
  ],
  'GitLab, with what it includes and takes from vaults': [
    '.gitlab/ci/deploy.yml',
    'variables:\n  REGION:\n    value: eu\n    description: where\ndeploy:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"\n  script:\n    - x $REGION \\$OTHERS $$OWN ${HOST:-${FALLBACK_HOST}}',
    ['ci-secret FALLBACK_HOST :9'],
  ],
  'CircleCI, with contexts of a workflow': [
    '.circleci/config.yml',
    'workflows:\n  w:\n    jobs:\n      - a:\n          context:\n            - prod\n            - mail',
    ['ci .circleci/config.yml :1', 'ci-secret prod :6', 'ci-secret mail :7'],
  ],
  'AWS CodeBuild': [
    'buildspec.yml',
    'version: 0.2\nenv:\n  variables:\n    STAGE: prod\n  secrets-manager:\n    DB_PASSWORD: prod/db:password\n  parameter-store:\n    API_KEY: /prod/api\nphases:\n  build:\n    commands:\n      - x $STAGE $DB_PASSWORD',
    ['ci buildspec.yml :1', 'ci-secret DB_PASSWORD :6', 'ci-secret API_KEY :8'],
  ],
  'Google Cloud Build': [
    'cloudbuild.yaml',
    "steps:\n  - name: x\n    secretEnv: ['TOKEN']\nsubstitutions:\n  _REGION: eu",
    ['ci cloudbuild.yaml :1', 'ci-secret TOKEN :3'],
  ],
  Codemagic: [
    'codemagic.yaml',
    'workflows:\n  ios:\n    environment:\n      groups:\n        - app_store\n      vars:\n        - FLAVOR=prod\n    scripts:\n      - x $FLAVOR',
    ['ci codemagic.yaml :1', 'ci-secret app_store :5'],
  ],
  Woodpecker: [
    '.woodpecker.yml',
    'matrix:\n  include:\n    - NODE_VERSION=20\npipeline:\n  x:\n    secrets: [npm_token]\n    commands:\n      - y $NODE_VERSION',
    ['ci .woodpecker.yml :1', 'ci-secret npm_token :6'],
  ],
  'Azure, of a template and of what a script defines': [
    'pipelines/templates/build.yml',
    'parameters:\n  a: 1\nsteps:\n  - script: |\n      echo "##vso[task.setvariable variable=builtTag]1"\n      # $(Old_Key)\n      x $(builtTag) $(Agent.JobName) $(deploy.Key) $(npmToken)\n',
    ['ci-secret deploy.Key :7', 'ci-secret npmToken :7'],
  ],
  'no pipeline at all': ['pipelines/values.yml', 'name: $(Secret_Key)', []],
  Jenkins: [
    'Jenkinsfile',
    "triggers { cron('H 2 * * *') }\nenvironment { A = credentials('deploy-key') }\n// credentials('old')",
    ['ci Jenkinsfile :1', 'schedule H 2 * * * :1', 'ci-secret deploy-key :2'],
  ],
  Drone: [
    '.drone.yml',
    'steps:\n  - environment:\n      A:\n        from_secret: key',
    ['ci .drone.yml :1', 'ci-secret key :4'],
  ],
};

const schedules: Readonly<Record<string, readonly [path: string, text: string, facts: readonly string[]]>> = {
  'hosting platforms': [
    'vercel.json',
    '{"crons": [{"path": "/x?key=abc", "schedule": "0 5 * * *"},\n{"schedule": "0 5 * * *", "path": "/y"},\n{"path": "/z"}]}',
    ['schedule 0 5 * * * /x :1', 'schedule 0 5 * * * /y :2'],
  ],
  Kubernetes: [
    'k8s/a.yaml',
    'kind: CronJob\nspec:\n  schedule: "*/5 * * * *"\n  # schedule: "1 1 * * *"',
    ['schedule */5 * * * * :3'],
  ],
  code: ['src/a.ts', "// cron.schedule('0 1 * * *')\n@Cron('0 */10 * * * *')", ['schedule 0 */10 * * * * :2']],
  'Laravel, by classes': [
    'routes/console.php',
    "Schedule::job(SendReminders::class, 'minutes', 1);\n$schedule->job(new \\App\\Jobs\\CleanUp())->daily();",
    ['schedule SendReminders :1', 'schedule CleanUp :2'],
  ],
  'words for times': ['netlify/functions/a.ts', "export default schedule('@daily', run);", ['schedule @daily :1']],
  'no arithmetic': ['src/a.py', 'EVERY = 60 * 60 * 24 * 7\nSIZE = f(512 * 1024 * 1024 * 1, 2)', []],
  'no proposals': ['src/a.py', 'schedule = Field(default="0 4 * * *")\ndef cron():\n    return "0 5 * * *"', []],
  'no migrations': ['app/migrations/0002_cron.py', 'schedule("0 4 * * *")', []],
  WordPress: [
    'plugin.php',
    "wp_schedule_event( time(), 'daily', 'acme_send_digest' );",
    ['schedule acme_send_digest :1'],
  ],
  'the expression rather than the name': [
    'Program.cs',
    'RecurringJob.AddOrUpdate<Report>("stock-report", x => x.Run(), "0 6 * * 1");',
    ['schedule 0 6 * * 1 :1'],
  ],
  Nest: ['src/a.service.ts', '@Cron(CronExpression.EVERY_DAY_AT_5PM)', ['schedule EVERY_DAY_AT_5PM :1']],
  'Rails in words': [
    'config/recurring.yml',
    'production:\n  clean_up:\n    schedule: every day at 3am\ndevelopment:\n  seed:\n    schedule: every hour',
    ['schedule clean_up :2'],
  ],
  whenever: [
    'config/schedule.rb',
    "every 1.day, at: '4:30 am' do\n  rake 'digest:send'\nend",
    ['schedule digest:send :2'],
  ],
  crontabs: ['deploy/crontab', '# 0 1 * * * old\n0 2 * * * /bin/x', ['schedule 0 2 * * * :2']],
};

describe('Pipelines', () => {
  for (const [name, [path, text, expected]] of Object.entries(pipelines))
    it(`of ${name} name their secrets, without those of the runner`, () =>
      assert.deepEqual(saidBy(path, text), expected));
});

describe('A pipeline that is broken', () => {
  for (const path of ['.gitlab-ci.yml', 'azure-pipelines.yml'])
    it(`is read as far as it goes, and said to be: ${path}`, () => {
      const { said, broken } = observationsOf(pipelineReaders, {
        [path]: 'jobs:\n\t- a\nsteps: $(Deploy_Key) $DEPLOY_KEY',
      });
      assert.deepEqual(broken, [path]);
      assert.deepEqual(
        said.map((each) => each.kind === 'fact' && each.fact),
        ['ci', 'ci-secret'],
      );
    });
});

describe('Scheduled jobs', () => {
  for (const [name, [path, text, expected]] of Object.entries(schedules))
    it(`are found in ${name}`, () => assert.deepEqual(saidBy(path, text), expected));

  it('have five fields or more', () => {
    assert.ok(isCron('0 0 * * MON-FRI'));
    for (const text of ['1 2 3 4', 'a * * * *', '1 2 3 4 5']) assert.ok(!isCron(text), text);
  });
});
