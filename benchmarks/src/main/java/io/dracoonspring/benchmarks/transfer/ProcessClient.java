// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.nodes.Node;

/**
 * Transfers with a separate program. One such program is a Python script that takes the
 * steps of the Python client {@code dracoon} with the same libraries. The other is the
 * command in the environment variable {@code PEER}, which must use the same lines of
 * JSON.
 */
final class ProcessClient implements Contender, AutoCloseable {

	private static final Path PROGRAM = Path.of("benchmarks/src/main/python/python_client.py");

	private final JsonProcess process;

	private ProcessClient(JsonProcess process) {
		this.process = process;
	}

	/**
	 * Starts the script with the steps of the Python client, if a Python interpreter can
	 * run it.
	 * @param course the course
	 * @return the client, or empty if it cannot run; the reason is printed
	 * @throws IOException if it cannot be started
	 */
	static Optional<ProcessClient> python(Course course) throws IOException {
		Optional<String> interpreter = interpreter("httpx", "cryptography");
		if (interpreter.isEmpty()) {
			System.out
				.println("The comparison with the Python client is skipped, because no Python has the modules httpx "
						+ "and "
						+ "cryptography: install Debian's packages python3-httpx and python3-cryptography, or name an "
						+ "interpreter that has them in the environment variable PYTHON.");
			return Optional.empty();
		}
		return Optional.of(start(List.of(interpreter.get(), PROGRAM.toString()), course));
	}

	/**
	 * Starts the client in the environment variable {@code PEER}.
	 * @param course the course
	 * @return the client, or empty if the variable is not set
	 * @throws IOException if it cannot be started
	 */
	static Optional<ProcessClient> named(Course course) throws IOException {
		String command = System.getenv("PEER");
		return (command != null) ? Optional.of(start(List.of("sh", "-c", "exec " + command), course))
				: Optional.empty();
	}

	private static ProcessClient start(List<String> command, Course course) throws IOException {
		JsonProcess process = JsonProcess.start(command);
		Map<String, Object> connect = new HashMap<>(Map.of("command", "connect", "url", course.emulator().toString(),
				"clientId", "dracoon-emulator", "clientSecret", "dracoon-emulator", "userName", "admin", "password",
				"Emulator-2026!", "encryptionPassword", "Encryption-2026!"));
		if (Files.exists(course.authority())) {
			connect.put("authority", course.authority().toString());
		}
		process.call(connect);
		return new ProcessClient(process);
	}

	/**
	 * Finds an interpreter with some modules.
	 * @param modules the names of the modules
	 * @return the interpreter in the environment variable {@code PYTHON}; if the variable
	 * is not set, the interpreter of the system or the first interpreter in the search
	 * path; empty if no such interpreter has all modules
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
			// the failure means that the program does not exist
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while looking for Python", ex);
		}
	}

	@Override
	public long upload(Path source, Node parent, String name) {
		return upload(List.of(file(source, name)), parent).get(0);
	}

	@Override
	public List<Long> uploadEach(List<Path> sources, Node parent) {
		return upload(sources.stream().map((source) -> file(source, source.getFileName().toString())).toList(), parent);
	}

	private static Map<String, Object> file(Path source, String name) {
		return Map.of("path", source.toString(), "name", name);
	}

	private List<Long> upload(List<Map<String, Object>> files, Node parent) {
		JsonNode answer = this.process.call(Map.of("command", "upload", "parent", parent.id(), "files", files));
		return answer.get("ids").valueStream().map(JsonNode::asLong).toList();
	}

	@Override
	public void download(long fileId, Path target) {
		downloadEach(List.of(fileId), List.of(target));
	}

	@Override
	public void downloadEach(List<Long> fileIds, List<Path> targets) {
		List<Map<String, Object>> files = IntStream.range(0, fileIds.size())
			.mapToObj((i) -> Map.<String, Object>of("id", fileIds.get(i), "path", targets.get(i).toString()))
			.toList();
		this.process.call(Map.of("command", "download", "files", files));
	}

	@Override
	public void close() throws IOException {
		this.process.close();
	}

}
