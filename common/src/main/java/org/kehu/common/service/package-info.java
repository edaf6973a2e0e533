/** What customers ask for: queues, tickets and their messages. */
@NullMarked
package org.kehu.common.service;

import org.jspecify.annotations.NullMarked;
