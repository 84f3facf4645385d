/** What a file tells of how a project is deployed. */
export interface FileSign {
  readonly platform: string;
  /** Read only in files of this path. */
  readonly path: RegExp;
  /** The words that have to stand in it, one of them, so that it tells anything. */
  readonly says?: RegExp;
  /** Several platforms read such a file, or it may be for work alone. */
  readonly soft?: true;
}

/** Configuration that a platform or a tool of deployment reads. */
export const FILE_SIGNS: readonly FileSign[] = [
  { platform: 'Vercel', path: /(?:^|\/)(?:vercel\.json|now\.json|\.vercel\/project\.json)$/ },
  { platform: 'Netlify', path: /(?:^|\/)netlify\.toml$/ },
  { platform: 'Fly.io', path: /(?:^|\/)fly(?:\.\w{1,20})?\.toml$/ },
  { platform: 'Render', path: /(?:^|\/)render\.ya?ml$/ },
  { platform: 'Railway', path: /(?:^|\/)railway\.(?:json|toml)$/ },
  { platform: 'Heroku', path: /(?:^|\/)heroku\.yml$/ },
  { platform: 'Heroku', path: /(?:^|\/)app\.json$/, says: /"(?:formation|buildpacks|addons)"/, soft: true },
  { platform: 'Heroku', path: /(?:^|\/)Procfile$/, soft: true },
  { platform: 'Firebase Hosting', path: /(?:^|\/)firebase\.json$/, says: /"hosting"/ },
  { platform: 'Cloud Functions for Firebase', path: /(?:^|\/)firebase\.json$/, says: /"functions"/ },
  { platform: 'Cloudflare', path: /(?:^|\/)wrangler\.(?:toml|jsonc?)$/ },
  { platform: 'AWS Lambda', path: /(?:^|\/)serverless\.(?:ya?ml|json|ts)$/, says: /\baws\b/ },
  { platform: 'AWS Lambda', path: /(?:^|\/)template\.(?:ya?ml|json)$/, says: /AWS::Serverless/ },
  {
    platform: 'AWS CloudFormation',
    path: /\.(?:ya?ml|json|template)$/,
    says: /^(?:AWSTemplateFormatVersion|[ ]*"AWSTemplateFormatVersion")/m,
  },
  { platform: 'AWS CDK', path: /(?:^|\/)cdk\.json$/ },
  { platform: 'Amazon ECS', path: /(?:^|\/)[\w.-]{0,80}\.json$/, says: /"containerDefinitions"/ },
  { platform: 'AWS Amplify', path: /(?:^|\/)amplify\.ya?ml$/ },
  {
    platform: 'AWS Elastic Beanstalk',
    path: /(?:^|\/)(?:\.elasticbeanstalk\/config\.yml|\.ebextensions\/[^/]+|Dockerrun\.aws\.json)$/,
  },
  { platform: 'AWS App Runner', path: /(?:^|\/)apprunner\.yaml$/ },
  { platform: 'AWS CodeDeploy', path: /(?:^|\/)appspec\.ya?ml$/ },
  { platform: 'Azure Static Web Apps', path: /(?:^|\/)staticwebapp\.config\.json$/ },
  {
    platform: 'Azure Functions',
    path: /(?:^|\/)host\.json$/,
    says: /"(?:extensionBundle|functionTimeout|extensions)"/,
  },
  { platform: 'Azure App Service', path: /\.(?:pubxml|PublishSettings)$/, says: /azurewebsites\.net/ },
  { platform: 'Azure App Service', path: /(?:^|\/)azure\.ya?ml$/, says: /^\s{1,8}host:\s?appservice/m },
  { platform: 'Azure Container Apps', path: /(?:^|\/)azure\.ya?ml$/, says: /^\s{1,8}host:\s?containerapp/m },
  { platform: 'Azure Functions', path: /(?:^|\/)azure\.ya?ml$/, says: /^\s{1,8}host:\s?function/m },
  { platform: 'Google App Engine', path: /(?:^|\/)app[\w.-]{0,30}\.ya?ml$/, says: /^runtime:/m },
  { platform: 'Google Cloud Run', path: /\.ya?ml$/, says: /serving\.knative\.dev/ },
  { platform: 'Helm', path: /(?:^|\/)(?:Chart|helmfile)\.ya?ml$/ },
  {
    platform: 'Kubernetes',
    path: /\.ya?ml$/,
    says: /^kind:[ ]?["']?(?:Deployment|StatefulSet|DaemonSet|CronJob|Ingress|Kustomization|Pod|Service)\b/m,
  },
  { platform: 'Docker', path: /(?:^|\/)(?:Dockerfile|Containerfile)$/ },
  { platform: 'Docker', path: /(?:^|\/)(?:Dockerfile[.-](?!dev|test|local)[\w-]{1,30}|[\w-]{1,30}\.Dockerfile)$/i },
  {
    platform: 'Docker Compose',
    path: /(?:^|\/)(?:docker-)?compose[.-](?:prod|production|deploy|live|staging|server)[\w.-]{0,30}\.ya?ml$/,
  },
  {
    platform: 'Docker Compose',
    path: /(?:^|\/)(?:docker-)?compose\.ya?ml$/,
    says: /^[ ]{2,8}(?:build:|image:[ ]?["']?(?:ghcr\.io|registry\.))/m,
  },
  { platform: 'Terraform', path: /\.tf$/, says: /^[ \t]{0,4}(?:resource|module|provider)[ ]"/m },
  { platform: 'Bicep', path: /\.bicep$/ },
  { platform: 'Fastlane', path: /(?:^|\/)fastlane\/Fastfile$/ },
  { platform: 'Pulumi', path: /(?:^|\/)Pulumi\.ya?ml$/ },
  {
    platform: 'Ansible',
    path: /(?:^|\/)(?:ansible\.cfg|(?:playbook|site|deploy)\.ya?ml)$/,
    says: /^-[ ](?:hosts|name):[\s\S]{0,400}hosts:|^\[defaults\]/m,
  },
  {
    platform: 'Capistrano',
    path: /(?:^|\/)(?:Capfile|config\/deploy\.rb)$/,
    says: /capistrano|set[ (]:(?:application|repo_url|deploy_to)/,
  },
  { platform: 'Mina', path: /(?:^|\/)config\/deploy\.rb$/, says: /require[ ]["']mina/ },
  { platform: 'Kamal', path: /(?:^|\/)config\/deploy[\w.-]{0,30}\.yml$/, says: /^(?:servers|image):/m },
  { platform: 'Deployer', path: /(?:^|\/)deploy\.(?:php|yaml)$/, says: /Deployer|recipe\// },
  { platform: 'Laravel Envoy', path: /(?:^|\/)Envoy\.blade\.php$/ },
  { platform: 'Laravel Vapor', path: /(?:^|\/)vapor\.yml$/ },
  { platform: 'SFTP', path: /(?:^|\/)(?:\.vscode\/sftp\.json|sftp-config\.json|\.ftpconfig|\.remote-sync\.json)$/ },
  { platform: 'Platform.sh', path: /(?:^|\/)\.platform\.app\.yaml$/ },
  { platform: 'Scalingo', path: /(?:^|\/)scalingo\.json$/ },
  { platform: 'CapRover', path: /(?:^|\/)captain-definition$/ },
  { platform: 'DigitalOcean App Platform', path: /(?:^|\/)\.do\/[\w.-]{1,40}\.ya?ml$/ },
  {
    platform: 'DigitalOcean App Platform',
    path: /(?:^|\/)(?:app|spec)\.ya?ml$/,
    says: /^[ ]{2,8}instance_size_slug:/m,
  },
  { platform: 'GitHub Pages', path: /(?:^|\/)CNAME$/, soft: true },
  { platform: 'IIS', path: /(?:^|\/)web\.config$/i, says: /<aspNetCore/ },
  { platform: 'Google Play', path: /(?:^|\/)fastlane\/Fastfile$/, says: /upload_to_play_store|\bsupply\b/ },
  {
    platform: 'App Store',
    path: /(?:^|\/)fastlane\/Fastfile$/,
    says: /upload_to_testflight|upload_to_app_store|\bpilot\b/,
  },
  { platform: 'Expo EAS', path: /(?:^|\/)eas\.json$/ },
  { platform: 'Codemagic', path: /(?:^|\/)codemagic\.ya?ml$/ },
];
