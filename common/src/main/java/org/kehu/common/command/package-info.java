/** Every write is a command, decided by the same code on both sides, through one door. */
@NullMarked
package org.kehu.common.command;

import org.jspecify.annotations.NullMarked;
