/** @type {import('tailwindcss').Config} */
module.exports = {
  content: ['./src/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors: { moos: '#4b6b3c', ziegel: '#a4492f' },
    },
  },
  plugins: [],
};
