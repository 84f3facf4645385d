const MANAGER =
  /^(?:npm (?:run )?|pnpm (?:run )?|yarn (?:run )?|bun (?:run )?|composer (?:run )?(?:run-script )?|make |just |task |deno task |poe |uv run (?:poe )?|poetry run )/;
const STARTS =
  /^(?:dev|start|serve|develop|up|run|watch|start:dev|run-dev)$|^(?:(?:uv run |poetry run |pipenv run |bundle exec )?(?:(?:python3? |\.\/)(?:src\/)?manage\.py runserver|flask(?: --?[\w-]{1,20} \S{1,40})? run|uvicorn|fastapi dev|gunicorn|rails (?:s|server)\b|jekyll serve|foreman start|puma)|(?:\.\/)?bin\/(?:dev|rails s)|(?:\.\/)?script\/server|(?:php )?artisan serve|php artisan serve|symfony (?:server:start|serve)|php -S |(?:\.\/|vendor\/bin\/)sail up|go run |air\b|cargo (?:run|watch|leptos watch)|(?:mvn|\.\/mvnw) (?:-\S{1,40} )?spring-boot:run|(?:gradle|\.\/gradlew) (?::\S{1,40}:)?(?:bootRun|run)\b|dotnet (?:run|watch)|flutter run|dart run|hugo server|wp-env start|npx (?:wp-env start|expo start|astro dev|next dev|vite)|(?:docker[ -]compose) (?:-f \S{1,60} ){0,4}up|skaffold dev|tilt up|vagrant up|ddev start|lando start|mix phx\.server)/;
const TESTS =
  /^tests?(?::[\w-]{1,20})?$|^(?:(?:uv run |poetry run |pipenv run |bundle exec )?(?:pytest|python3? -m (?:pytest|unittest)|(?:python3? |\.\/)(?:src\/)?manage\.py test|rspec|rails test|rake test|tox|nox)|bin\/(?:rails test|rspec)|(?:\.\/)?script\/(?:test|cibuild)|php artisan test|(?:\.\/)?vendor\/bin\/(?:phpunit|pest|sail test)|phpunit|go test|cargo (?:nextest run|test)|(?:mvn|\.\/mvnw) (?:-\S{1,40} )?(?:clean )?(?:test|verify)|(?:gradle|\.\/gradlew) (?::\S{1,40}:)?(?:test|check)\b|dotnet test|flutter test|dart test|mix test|deno test|npx (?:playwright test|vitest|jest))\b/;

/** Whether a command, as it is typed, starts a project while it is worked on, or runs its tests; nothing where it does neither. */
export function purposeOf(command: string): 'start' | 'test' | undefined {
  if (command.length === 0 || command.length > 200) return undefined;
  const manager = MANAGER.exec(command)?.[0] ?? '';
  const rest = manager === '' ? command : command.slice(manager.length);
  if (TESTS.test(command) || (manager !== '' && TESTS.test(rest))) return 'test';
  if (/\bexec\b|\bdown\b/.test(rest)) return undefined;
  if (STARTS.test(command) && manager === '') return 'start';
  return manager !== '' && STARTS.test(rest) ? 'start' : undefined;
}
