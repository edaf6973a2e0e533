package org.kehu.client.admin;

/** What can be done with a version. */
record UpdateOrders(Runnable offer, Runnable hold, Runnable withdraw) {}
