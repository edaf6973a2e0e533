/** Rows of the organisation's record types. */
@NullMarked
package org.kehu.server.organisation.entity;

import org.jspecify.annotations.NullMarked;
