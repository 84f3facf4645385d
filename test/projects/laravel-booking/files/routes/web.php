<?php

use App\Http\Controllers\BookingController;
use App\Http\Controllers\CalendarFeedController;
use App\Http\Controllers\MollieWebhookController;
use Illuminate\Support\Facades\Route;

Route::get('/', [BookingController::class, 'create'])->name('bookings.create');
Route::post('/buchen', [BookingController::class, 'store'])->name('bookings.store');
Route::get('/danke/{booking}', [BookingController::class, 'thanks'])->name('bookings.thanks');

Route::post('/mollie/webhook', MollieWebhookController::class)->name('mollie.webhook');
Route::get('/feed/{token}.ics', CalendarFeedController::class);

// FIXME: this route is open to everybody
Route::get('/liste', [BookingController::class, 'index']);
