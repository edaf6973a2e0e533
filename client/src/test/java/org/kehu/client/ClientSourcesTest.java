package org.kehu.client;

import org.kehu.common.house.SourceRules;

class ClientSourcesTest extends SourceRules {}
