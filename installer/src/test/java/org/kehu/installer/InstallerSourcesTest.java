package org.kehu.installer;

import org.kehu.common.house.SourceRules;

class InstallerSourcesTest extends SourceRules {}
