<?php

return [
    'driver' => env('SESSION_DRIVER', 'redis'),
    'lifetime' => 120,
    'expire_on_close' => false,
    'connection' => 'default',
    'cookie' => 'seehof_session',
    'same_site' => 'lax',
];
