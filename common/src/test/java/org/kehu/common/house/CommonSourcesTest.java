package org.kehu.common.house;

class CommonSourcesTest extends SourceRules {}
