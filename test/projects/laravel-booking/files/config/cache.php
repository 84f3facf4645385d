<?php

return [
    'default' => env('CACHE_STORE', 'redis'),

    'stores' => [
        'array' => ['driver' => 'array'],
        'memcached' => [
            'driver' => 'memcached',
            'sasl' => [env('MEMCACHED_USERNAME'), env('MEMCACHED_PASSWORD')],
            'servers' => [['host' => env('MEMCACHED_HOST', '127.0.0.1'), 'port' => 11211]],
        ],
        'redis' => ['driver' => 'redis', 'connection' => 'cache'],
        'dynamodb' => [
            'driver' => 'dynamodb',
            'key' => env('AWS_ACCESS_KEY_ID'),
            'secret' => env('AWS_SECRET_ACCESS_KEY'),
            'table' => env('DYNAMODB_CACHE_TABLE', 'cache'),
        ],
    ],

    'prefix' => 'seehof_cache_',
];
