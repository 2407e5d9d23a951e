"""The look: base page, components, filters, the small helpers between a view and the browser."""
