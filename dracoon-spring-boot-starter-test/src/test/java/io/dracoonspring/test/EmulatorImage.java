// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/**
 * Builds the image from the Dockerfile, once for all tests of a JVM. The environment
 * variable {@code DRACOON_EMULATOR_BASE_IMAGE} can name the base image.
 */
final class EmulatorImage {

	static final DockerImageName NAME = build();

	private EmulatorImage() {
	}

	private static DockerImageName build() {
		Path directory = Path.of("..", "dracoon-emulator").toAbsolutePath().normalize();
		String name = DracoonEmulatorContainer.IMAGE.getUnversionedPart() + ":test";
		ImageFromDockerfile image = new ImageFromDockerfile(name, false)
			.withFileFromString("Dockerfile", dockerfile(directory.resolve("Dockerfile")))
			.withFileFromPath("target/dracoon-emulator-test-exec.jar", executable(directory.resolve("target")));
		return DockerImageName.parse(image.get());
	}

	private static String dockerfile(Path file) {
		try {
			String content = Files.readString(file);
			return Optional.ofNullable(System.getenv("DRACOON_EMULATOR_BASE_IMAGE"))
				.map((base) -> content.replaceFirst("(?m)^FROM .*", Matcher.quoteReplacement("FROM " + base)))
				.orElse(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path executable(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-exec.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("There is no executable jar: package it first"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Skips tests without Docker, unless {@code CI=true} requires them. */
	static final class DockerCondition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (Boolean.parseBoolean(System.getenv("CI"))) {
				return ConditionEvaluationResult.enabled("CI demands the tests with containers");
			}
			return DockerClientFactory.instance().isDockerAvailable()
					? ConditionEvaluationResult.enabled("There is a Docker")
					: ConditionEvaluationResult.disabled("There is no Docker");
		}

	}

}
