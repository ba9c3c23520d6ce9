// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs a program in a separate process, whose class path has only a part of the libraries
 * of the test.
 *
 * @param output the lines that the program printed
 * @param exitCode the exit code of the program
 */
public record SeparateProcess(String output, int exitCode) {

	/**
	 * Runs a program until it ends.
	 * @param program the class with the main method
	 * @param absent the regular expression for the paths of the libraries that are not on
	 * the class path
	 * @param directory a directory for the output
	 * @return the output and the exit code
	 */
	public static SeparateProcess run(Class<?> program, Pattern absent, Path directory)
			throws IOException, InterruptedException {
		List<String> remaining = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !absent.matcher(entry.replace('\\', '/')).matches())
			.toList();
		Path output = directory.resolve("output.txt");
		Process process = new ProcessBuilder(JavaCommand.of(String.join(File.pathSeparator, remaining), program))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("process has ended").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		return new SeparateProcess(Files.readString(output), process.exitValue());
	}

}
