// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes an application ahead of time as the build plugins of Spring Boot do, and runs
 * the result in a separate process.
 */
public final class ProcessedApplication {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final Class<?> main;

	private final Path directory;

	private ProcessedApplication(Class<?> main, Path directory) {
		this.main = main;
		this.directory = directory;
	}

	/**
	 * Processes and compiles an application.
	 * @param main its class with the main method
	 * @param directory the directory for all files
	 * @param arguments the configuration at build time
	 * @return the application
	 */
	public static ProcessedApplication of(Class<?> main, Path directory, String... arguments) {
		Path sources = directory.resolve("sources");
		Path classes = directory.resolve("classes");
		Settings settings = Settings.builder()
			.sourceOutput(sources)
			.resourceOutput(directory.resolve("resources"))
			.classOutput(classes)
			.groupId("io.dracoonspring")
			.artifactId("processed")
			.build();
		new SpringApplicationAotProcessor(main, settings, arguments).process();
		compile(sources, classes);
		return new ProcessedApplication(main, directory);
	}

	private static void compile(Path sources, Path classes) {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp",
				classes + File.pathSeparator + System.getProperty("java.class.path"), "-d", classes.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.map(Path::toString).filter((file) -> file.endsWith(".java")).forEach(arguments::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.as("result of the compiler")
			.isZero();
	}

	/**
	 * Starts the application.
	 * @param arguments the configuration at run time
	 * @return the running application
	 */
	public Run start(String... arguments) {
		List<String> command = JavaCommand.of(
				String.join(File.pathSeparator, this.directory.resolve("classes").toString(),
						this.directory.resolve("resources").toString(), System.getProperty("java.class.path")),
				this.main, "-Dspring.aot.enabled=true");
		command.addAll(List.of(arguments));
		try {
			Path output = Files.createTempFile(this.directory, "output", ".txt");
			return new Run(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
					output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Is a running application.
	 *
	 * @param process its process
	 * @param output the file with the output of the process
	 */
	public record Run(Process process, Path output) implements AutoCloseable {

		/**
		 * Waits until the output contains a match of a regular expression.
		 * @param expression the regular expression, with at least one group
		 * @return the text of the first group
		 */
		public String await(String expression) {
			Pattern pattern = Pattern.compile(expression);
			Matcher[] found = new Matcher[1];
			Awaitility.await().atMost(TIMEOUT).until(() -> {
				boolean ended = !this.process.isAlive();
				found[0] = pattern.matcher(text());
				boolean matches = found[0].find();
				assertThat(matches || !ended).as(this::text).isTrue();
				return matches;
			});
			return found[0].group(1);
		}

		/**
		 * Waits until the process ends.
		 * @return all that the application has written
		 */
		public String ended() {
			Awaitility.await().atMost(TIMEOUT).until(() -> !this.process.isAlive());
			return text();
		}

		private String text() {
			try {
				return Files.readString(this.output);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() {
			this.process.destroyForcibly();
		}

	}

}
