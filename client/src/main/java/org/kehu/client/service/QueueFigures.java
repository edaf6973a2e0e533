package org.kehu.client.service;

import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/**
 * A choice as the left side shows it.
 *
 * @param name of the queue; empty for a choice that a label names
 * @param nearest the ticket that is due first of those whose time runs
 */
record QueueFigures(
        QueueChoice choice,
        String name,
        long count,
        @Nullable CrmRecord nearest) {}
