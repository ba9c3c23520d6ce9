// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Refuses unsupported versions of Spring Boot before they fail with misleading errors. It
 * uses only API that older versions have as well.
 */
class SpringBootVersionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	private static final int MAJOR = 4;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		check(SpringBootVersion.getVersion());
	}

	/**
	 * Checks a version.
	 * @param version the version, {@code null} if it is not known
	 * @throws UnsupportedSpringBootException if it is too old
	 */
	static void check(@Nullable String version) {
		if (version != null && version.matches("[0-9]{1,3}\\..*")
				&& Integer.parseInt(version.substring(0, version.indexOf('.'))) < MAJOR) {
			throw new UnsupportedSpringBootException(version);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
