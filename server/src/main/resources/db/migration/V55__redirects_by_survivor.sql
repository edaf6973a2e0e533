-- Which groups were merged into one: asked whenever a filter names it.
create index k_redirect_by_survivor on k_redirect (survivor);
