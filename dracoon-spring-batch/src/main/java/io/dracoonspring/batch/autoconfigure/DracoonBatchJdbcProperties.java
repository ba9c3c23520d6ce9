// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** Configures the tables that store plans and leases. */
@ConfigurationProperties("dracoon.batch.jdbc")
class DracoonBatchJdbcProperties extends DatabaseInitializationProperties {

	private static final String SCHEMA = "classpath:io/dracoonspring/batch/schema-@@platform@@.sql";

	@Override
	public String getDefaultSchemaLocation() {
		return SCHEMA;
	}

}
