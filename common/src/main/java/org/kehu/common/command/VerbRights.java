package org.kehu.common.command;

/** Has the actor the named right that the verb needs? */
final class VerbRights implements DoorStep {

    @Override
    public void pass(Passage<?> passage) {
        for (CommandCall call : passage.unit().calls()) {
            passage.at(call.id());
            String permission = call.command().permission();
            if (permission != null && !passage.access().allows(permission)) {
                throw new Refusal("no_right", permission);
            }
        }
    }
}
