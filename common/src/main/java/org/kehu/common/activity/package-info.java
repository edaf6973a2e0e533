/** What is done with customers, and what is to be done: activities and tasks. */
@NullMarked
package org.kehu.common.activity;

import org.jspecify.annotations.NullMarked;
