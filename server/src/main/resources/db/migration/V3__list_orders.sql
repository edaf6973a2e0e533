-- The orders in which lists open, and those of what is due; each direction needs its own index.
create index k_customer_by_next_follow_up_at on k_customer (next_follow_up_at asc nulls last, id);
create index k_customer_by_last_followed_at_down on k_customer (last_followed_at desc nulls last, id);
create index k_opportunity_by_expected_close on k_opportunity (expected_close asc nulls last, id);
create index k_order_by_ordered_on_down on k_order (ordered_on desc nulls last, id);
create index k_receipt_by_received_on_down on k_receipt (received_on desc nulls last, id);
create index k_activity_by_started_at_down on k_activity (started_at desc nulls last, id);
create index k_task_by_due on k_task (due asc nulls last, id);
create index k_ticket_by_due_at on k_ticket (due_at asc nulls last, id);
create index k_ticket_message_by_sent_at on k_ticket_message (sent_at asc nulls last, id);
