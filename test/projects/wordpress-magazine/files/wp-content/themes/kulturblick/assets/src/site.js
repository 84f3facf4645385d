const menu = document.querySelector('.menu-toggle');

menu?.addEventListener('click', () => {
  document.body.classList.toggle('menu-open');
});

// TODO keep the focus inside the open menu
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.body.classList.remove('menu-open');
});
