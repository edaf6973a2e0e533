package org.kehu.common.sync;

import org.kehu.common.record.RecordRef;

/** All that may be known of a record that one may not see but comes upon by a link: what names it to people. */
public record TitleStub(RecordRef record, String title) {}
