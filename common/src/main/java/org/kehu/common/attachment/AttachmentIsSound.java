package org.kehu.common.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RecordRule;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** An attachment has a name that every system can store, and names its content by a hash. */
public final class AttachmentIsSound implements RecordRule {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,59}");

    private final RecordType type;

    public AttachmentIsSound(RecordType type) {
        this.type = type;
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    @Override
    public String type() {
        return type.name();
    }

    @Override
    public List<Violation> check(@Nullable CrmRecord before, CrmRecord after, RuleFacts facts) {
        List<Violation> broken = new ArrayList<>();
        String name = after.require(Attachment.NAME);
        if (!FileName.isSafe(name)) {
            broken.add(Violation.of(Attachment.NAME, "bad_file_name", FileName.cleaned(name)));
        }
        if (!isHash(after.require(Attachment.SHA256))) {
            broken.add(Violation.of(Attachment.SHA256, "bad_hash"));
        }
        if (!MEDIA_TYPE.matcher(after.require(Attachment.MEDIA_TYPE)).matches()) {
            broken.add(Violation.of(Attachment.MEDIA_TYPE, "bad_media_type"));
        }
        return broken;
    }
}
