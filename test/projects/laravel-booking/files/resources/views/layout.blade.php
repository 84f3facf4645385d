<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ config('app.name') }}</title>
    @vite(['resources/scss/app.scss', 'resources/js/app.js'])
    <!-- Hotjar was here for the first two weeks
    <script src="https://static.hotjar.com/c/hotjar-000.js"></script>
    -->
  </head>
  <body>
    @yield('content')
    <script src="/vendor/datepicker.min.js"></script>
  </body>
</html>
