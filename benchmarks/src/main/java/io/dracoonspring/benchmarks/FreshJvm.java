// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs classes in new virtual machines. */
public final class FreshJvm {

	private FreshJvm() {
	}

	/**
	 * Runs the main method of a class to its end.
	 * @param classPath the class path
	 * @param main the class
	 * @param arguments its arguments
	 * @return its output
	 * @throws IOException if the virtual machine cannot be started
	 * @throws InterruptedException if the wait for it is interrupted
	 */
	public static List<String> run(String classPath, Class<?> main, String... arguments)
			throws IOException, InterruptedException {
		return run(List.of(), classPath, main, arguments);
	}

	/**
	 * Runs the main method of a class to its end.
	 * @param options options of the virtual machine
	 * @param classPath the class path
	 * @param main the class
	 * @param arguments its arguments
	 * @return its output
	 * @throws IOException if the virtual machine cannot be started
	 * @throws InterruptedException if the wait for it is interrupted
	 */
	public static List<String> run(List<String> options, String classPath, Class<?> main, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, main.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		List<String> lines;
		try (BufferedReader reader = process.inputReader()) {
			lines = reader.lines().toList();
		}
		if (process.waitFor() != 0) {
			throw new IllegalStateException(main.getSimpleName() + " failed:\n" + String.join("\n", lines));
		}
		return lines;
	}

	/**
	 * Finds the line with the report of a class in the output of its virtual machine.
	 * @param lines the output
	 * @param report the pattern of the line
	 * @return the groups of the first such line
	 */
	public static Matcher find(List<String> lines, Pattern report) {
		return lines.stream()
			.map(report::matcher)
			.filter(Matcher::find)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No figure in:\n" + String.join("\n", lines)));
	}

}
