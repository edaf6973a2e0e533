package org.kehu.common.command;

/** May the actor write at all, and has he the named right that the verb needs? */
final class VerbRights implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            if (call.command().reports()) {
                continue;
            }
            if (passage.access().isBarredFromWriting()) {
                throw new Refusal("barred_from_writing");
            }
            String permission = call.command().permission();
            if (permission != null && !passage.access().allows(permission)) {
                throw new Refusal("no_right", permission);
            }
        }
    }
}
