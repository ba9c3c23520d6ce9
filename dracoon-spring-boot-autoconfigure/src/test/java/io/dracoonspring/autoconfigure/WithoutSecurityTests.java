// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
		List<String> remaining = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !NOT_NEEDED.matcher(entry.replace('\\', '/')).matches())
			.toList();
		Path output = this.directory.resolve("output.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, remaining),
				ApplicationProcess.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("process has ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(Files.readString(output)).contains("absent=true", "SERVLET: alice", "REACTIVE: alice");
		assertThat(process.exitValue()).as("exit code").isZero();
	}

}
