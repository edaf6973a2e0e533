package org.kehu.common.command;

/** One step of the door. Throws {@link Refusal} or {@link UnknownFact} to end the passage. */
interface DoorStep {
    void pass(Passage<?> passage);
}
