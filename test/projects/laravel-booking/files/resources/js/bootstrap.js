// scaffold of the framework, broadcasting is not used
//
// import Echo from 'laravel-echo';
// import Pusher from 'pusher-js';
//
// window.Echo = new Echo({
//   broadcaster: 'pusher',
//   key: import.meta.env.VITE_PUSHER_APP_KEY,
// });
