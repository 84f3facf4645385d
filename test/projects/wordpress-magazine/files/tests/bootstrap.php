<?php

require __DIR__ . '/../vendor/autoload.php';
require __DIR__ . '/../wp-content/plugins/kulturblick-abo/src/Issue.php';
require __DIR__ . '/../wp-content/plugins/kulturblick-abo/src/Subscriber.php';
