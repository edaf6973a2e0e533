package org.kehu.bench.server;

import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param seconds that each figure is measured for
 * @param warmUp seconds that all operations run, one after the other, before the first figure
 * @param clients that ask at once, each number a row
 */
public record Load(int customers, int seconds, int warmUp, List<Integer> clients, Set<Operation> only) {}
