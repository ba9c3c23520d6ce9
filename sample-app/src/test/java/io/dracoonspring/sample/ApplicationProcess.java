// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the application as a separate process.
 *
 * @param process the process
 * @param output its output
 */
record ApplicationProcess(Process process, BufferedReader output) implements AutoCloseable {

	/**
	 * Starts the application on a free port.
	 * @param arguments its arguments
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static ApplicationProcess start(String... arguments) throws IOException {
		return start(List.of(), arguments);
	}

	/**
	 * Starts the application on a free port.
	 * @param options options of the virtual machine
	 * @param arguments its arguments
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static ApplicationProcess start(List<String> options, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-XX:TieredStopAtLevel=1");
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleApplication.class.getName(),
				"--server.port=0"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new ApplicationProcess(process, process.inputReader(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the output up to the line with some words.
	 * @param words the words to wait for
	 * @return all lines up to the line with the words
	 * @throws IOException if nothing can be read
	 */
	List<String> linesUntil(String words) throws IOException {
		List<String> lines = new ArrayList<>();
		String line = this.output.readLine();
		while (line != null) {
			lines.add(line);
			if (line.contains(words)) {
				return lines;
			}
			line = this.output.readLine();
		}
		throw new AssertionError("'" + words + "' never came: " + lines);
	}

	/**
	 * Waits until the application logs the address of its page.
	 * @return the address of the page
	 * @throws IOException if nothing can be read
	 */
	URI page() throws IOException {
		List<String> lines = linesUntil("The page is at ");
		return URI.create(lines.get(lines.size() - 1).replaceAll(".*(http://localhost:\\d+/).*", "$1"));
	}

	/**
	 * Reads the rest of the output.
	 * @return the lines
	 */
	List<String> rest() {
		return this.output.lines().toList();
	}

	/**
	 * Waits until the process ends.
	 * @return the exit code
	 * @throws InterruptedException if the thread is interrupted
	 */
	int exitValue() throws InterruptedException {
		assertThat(this.process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		// use the handle, because the process object would close the output
		this.process.toHandle().destroy();
		this.process.onExit().join();
	}

}
