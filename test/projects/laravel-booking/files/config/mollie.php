<?php

return [
    'key' => env('MOLLIE_KEY', 'test_xxx'),
];
