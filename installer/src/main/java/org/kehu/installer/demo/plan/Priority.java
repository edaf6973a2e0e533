package org.kehu.installer.demo.plan;

/** How urgent a task or a ticket is. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
