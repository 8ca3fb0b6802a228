// The error summary is read out and reached first when the page comes back with errors.
document.querySelector('[data-error-summary]')?.focus();
