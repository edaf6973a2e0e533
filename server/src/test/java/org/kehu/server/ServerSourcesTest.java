package org.kehu.server;

import org.kehu.common.house.SourceRules;

class ServerSourcesTest extends SourceRules {}
