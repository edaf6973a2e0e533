package org.kehu.client.imports;

import java.util.List;
import org.kehu.common.importing.file.TableFile;
import org.kehu.common.importing.mapping.Proposal;
import org.kehu.common.importing.mapping.TableSurvey;

/**
 * A file as it was recognised.
 *
 * @param proposals where its columns could go
 * @param survey of all its rows, by these proposals
 */
record ReadFile(TableFile table, List<Proposal> proposals, TableSurvey survey) {
    ReadFile {
        proposals = List.copyOf(proposals);
    }
}
