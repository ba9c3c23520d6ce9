// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

/** Lets Spring Boot's resolver of locations find files in DRACOON. */
final class ConfigResourceLoader extends DefaultResourceLoader {

	private final ConfigImports imports;

	private final Environment environment;

	ConfigResourceLoader(ConfigImports imports, Environment environment) {
		this.imports = imports;
		this.environment = environment;
	}

	@Override
	public Resource getResource(String location) {
		// Boot's resolver adds this prefix to locations whose protocol Java does not know
		String known = location.startsWith(ResourceUtils.FILE_URL_PREFIX + ConfigLocation.PREFIX)
				? location.substring(ResourceUtils.FILE_URL_PREFIX.length()) : location;
		return known.startsWith(ConfigLocation.PREFIX) ? this.imports.file(ConfigLocation.of(known), this.environment)
				: super.getResource(location);
	}

}
