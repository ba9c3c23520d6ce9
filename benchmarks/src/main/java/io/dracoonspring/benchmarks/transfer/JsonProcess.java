// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a program that reads commands from its standard input and answers each command on
 * its standard output, as lines of JSON. The program keeps running between commands, so
 * that its start is not measured.
 */
final class JsonProcess implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Process process;

	private final Writer commands;

	private final BufferedReader answers;

	private JsonProcess(Process process) {
		this.process = process;
		this.commands = process.outputWriter();
		this.answers = process.inputReader();
	}

	/**
	 * Starts a program.
	 * @param command the program and its arguments
	 * @return the running program
	 * @throws IOException if it cannot be started
	 */
	static JsonProcess start(List<String> command) throws IOException {
		return new JsonProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	/**
	 * Sends a command and waits for the response.
	 * @param command the command
	 * @return the response
	 * @throws IllegalStateException if the response is an error, or if the program has
	 * ended
	 */
	JsonNode call(Map<String, ?> command) {
		try {
			this.commands.write(JSON.writeValueAsString(command) + "\n");
			this.commands.flush();
			String line = this.answers.readLine();
			if (line == null) {
				throw new IllegalStateException("The program has ended");
			}
			JsonNode answer = JSON.readTree(line);
			if (answer.has("error")) {
				throw new IllegalStateException("The program failed: " + answer.get("error").asString());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		// close the input, because the program ends at the end of its input
		this.commands.close();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			this.process.destroy();
			Thread.currentThread().interrupt();
		}
		this.answers.close();
	}

}
