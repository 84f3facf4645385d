<?php

namespace Database\Seeders;

use App\Models\Resource;
use Illuminate\Database\Seeder;

class DatabaseSeeder extends Seeder
{
    public function run(): void
    {
        foreach (['Ruderboot 1', 'Ruderboot 2', 'Floß'] as $name) {
            Resource::create(['name' => $name, 'kind' => 'boat', 'price_cent' => 2400]);
        }
        Resource::create(['name' => 'Seezimmer', 'kind' => 'room', 'price_cent' => 11900]);
    }
}
