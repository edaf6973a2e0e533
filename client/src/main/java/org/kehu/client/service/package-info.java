/** Tickets at work: the queues with their countdowns, one ticket with its conversation, and what is done about it. */
@NullMarked
package org.kehu.client.service;

import org.jspecify.annotations.NullMarked;
