// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that applications with a service account start without Spring Security. */
class WithoutSecurityTests {

	private static final Pattern NOT_NEEDED = Pattern
		.compile(".*/(spring-security|spring-boot-security|spring-boot-starter-security|nimbus|oauth2-oidc-sdk"
				+ "|content-type|lang-tag|json-smart|accessors-smart|jcip)[^/]*\\.jar");

	@TempDir
	Path directory;

	@Test
	void servletAndReactiveApplicationsStart() throws Exception {
		SeparateProcess process = SeparateProcess.run(ApplicationProcess.class, NOT_NEEDED, this.directory);
		assertThat(process.output()).contains("absent=true", "SERVLET: alice", "REACTIVE: alice");
		assertThat(process.exitCode()).as("exit code").isZero();
	}

}
