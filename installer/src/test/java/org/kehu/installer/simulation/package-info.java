/** Whole histories of devices and a server on one thread in virtual time, from a seed, with faults. */
@NullMarked
package org.kehu.installer.simulation;

import org.jspecify.annotations.NullMarked;
