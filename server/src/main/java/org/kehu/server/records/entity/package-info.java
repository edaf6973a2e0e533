/** What all rows of record tables have in common. */
@NullMarked
package org.kehu.server.records.entity;

import org.jspecify.annotations.NullMarked;
