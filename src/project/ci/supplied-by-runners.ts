/** The prefixes of what runners define by themselves. */
const FAMILIES =
  /^(?:CI$|CI_|GITLAB_|GITHUB_|RUNNER_|ACTIONS_|CIRCLE|BITBUCKET_|TRAVIS|DRONE|BUILDKITE|SYSTEM_|BUILD_(?:SOURCE|ID|NUMBER|REPOSITORY|REASON|ARTIFACT|URL|TAG|STAGING|BUILD|DEFINITION)|AGENT_|PIPELINE_|FF_|CODEBUILD_|FCI_|CM_|BITRISE_|APPVEYOR|JENKINS_|CACHE_|ARTIFACT_DOWNLOAD|TRANSFER_METER|GET_SOURCES|SECURE_LOG|KUBECONFIG$|DOCKER_AUTH_CONFIG$|CHAT_|TRIGGER_PAYLOAD$|SECURE_FILES_DOWNLOAD_PATH$|AST_|SAST_|DS_|CS_|SECRET_DETECTION_|AUTO_DEVOPS|TEMPLATE_REGISTRY_HOST$|KUBERNETES_|STORE_PATH$|BASH_ENV$|NVM_DIR$)/;

/** The names that builds of Google's cloud are given. */
const BUILD_SUBSTITUTIONS: ReadonlySet<string> = new Set(
  'PROJECT_ID PROJECT_NUMBER BUILD_ID LOCATION TRIGGER_NAME COMMIT_SHA REVISION_ID SHORT_SHA REPO_NAME REPO_FULL_NAME BRANCH_NAME TAG_NAME REF_NAME'.split(
    ' ',
  ),
);

/** The secret that a runner of GitHub's kind makes for each run. */
export const TOKENS_OF_RUNS: ReadonlySet<string> = new Set(['GITHUB_TOKEN', 'GITEA_TOKEN', 'FORGEJO_TOKEN']);

/** Whether a runner defines a variable by itself, so that nobody has to enter it in its settings. */
export function isSuppliedByRunner(name: string): boolean {
  return FAMILIES.test(name) || BUILD_SUBSTITUTIONS.has(name);
}
