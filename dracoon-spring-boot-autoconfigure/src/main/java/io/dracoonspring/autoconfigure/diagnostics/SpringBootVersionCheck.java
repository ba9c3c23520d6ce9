// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Refuses unsupported versions of Spring Boot before they fail with misleading errors. It
 * runs before the environment is post-processed, because old versions cannot load the
 * post-processors of Boot's new modules. It uses only API that old versions have as well.
 */
class SpringBootVersionCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final int MAJOR = 4;

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
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
