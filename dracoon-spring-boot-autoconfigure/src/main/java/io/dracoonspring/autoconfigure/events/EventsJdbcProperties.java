// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** Properties of the tables that keep events. */
@ConfigurationProperties("dracoon.events.jdbc")
class EventsJdbcProperties extends DatabaseInitializationProperties {

	private static final String SCHEMA = "classpath:io/dracoonspring/event/inbox/schema-@@platform@@.sql";

	@Override
	public String getDefaultSchemaLocation() {
		return SCHEMA;
	}

}
