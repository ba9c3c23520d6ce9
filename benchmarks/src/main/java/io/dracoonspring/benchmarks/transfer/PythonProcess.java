/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Python program that takes commands from its standard input and answers each one on
 * its standard output, one line of JSON each. It stays alive between commands, so that
 * the start of the interpreter is no part of what a command takes.
 */
final class PythonProcess implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Process process;

	private final Writer commands;

	private final BufferedReader answers;

	private PythonProcess(Process process) {
		this.process = process;
		this.commands = process.outputWriter();
		this.answers = process.inputReader();
	}

	/**
	 * Find an interpreter that has some modules.
	 * @param modules the names of the modules
	 * @return the one that the environment variable {@code PYTHON} names, without it the
	 * one of the system or the first of the search path; empty if it has not all modules
	 */
	static Optional<String> interpreter(String... modules) {
		String named = System.getenv("PYTHON");
		Stream<String> candidates = (named != null) ? Stream.of(named) : Stream.of("/usr/bin/python3", "python3");
		return candidates.filter((candidate) -> imports(candidate, String.join(", ", modules))).findFirst();
	}

	private static boolean imports(String interpreter, String modules) {
		try {
			return new ProcessBuilder(interpreter, "-c", "import " + modules)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			// there is no such program
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while looking for Python", ex);
		}
	}

	/**
	 * Start a program.
	 * @param interpreter the interpreter
	 * @param program the file with the program
	 * @return the running program
	 * @throws IOException if it cannot be started
	 */
	static PythonProcess start(String interpreter, Path program) throws IOException {
		return new PythonProcess(new ProcessBuilder(List.of(interpreter, program.toString()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start());
	}

	/**
	 * Give a command and wait for the answer.
	 * @param command the command
	 * @return the answer
	 * @throws IllegalStateException if the answer is an error, or if the program has
	 * ended
	 */
	JsonNode call(Map<String, ?> command) {
		try {
			this.commands.write(JSON.writeValueAsString(command) + "\n");
			this.commands.flush();
			String line = this.answers.readLine();
			if (line == null) {
				throw new IllegalStateException("The Python program has ended");
			}
			JsonNode answer = JSON.readTree(line);
			if (answer.has("error")) {
				throw new IllegalStateException("The Python program failed: " + answer.get("error").asString());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		// the program ends where its input does
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
