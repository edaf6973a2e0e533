/** Rows of activities and tasks. */
@NullMarked
package org.kehu.server.activity.entity;

import org.jspecify.annotations.NullMarked;
