package org.kehu.bench;

import org.kehu.common.house.SourceRules;

class BenchSourcesTest extends SourceRules {}
