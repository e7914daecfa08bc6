-- Terms are read page by page, in this order.
drop index hsds_term_taxonomy;
create index hsds_term_taxonomy on hsds_term (taxonomy_id, id);
