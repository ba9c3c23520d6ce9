// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** Configures the tables of the journal. */
@ConfigurationProperties("dracoon.blueprints.jdbc")
class BlueprintsJdbcProperties extends DatabaseInitializationProperties {

	private static final String SCHEMA = "classpath:io/dracoonspring/admin/schema-@@platform@@.sql";

	@Override
	public String getDefaultSchemaLocation() {
		return SCHEMA;
	}

}
