// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Logs a warning at the start of an application if properties are misspelt, because
 * Spring Boot ignores such properties.
 */
class UnknownPropertyCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Log logger = LogFactory.getLog(UnknownPropertyCheck.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		KnownProperties known = KnownProperties.load(context.getClassLoader());
		List<String> unknown = known.findUnknown(ConfigurationPropertySources.get(context.getEnvironment()));
		if (!unknown.isEmpty()) {
			logger.warn("Unknown properties have no effect: " + String.join("; ", unknown));
		}
	}

}
