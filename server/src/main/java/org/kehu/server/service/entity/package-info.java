/** Rows of tickets and their messages. */
@NullMarked
package org.kehu.server.service.entity;

import org.jspecify.annotations.NullMarked;
