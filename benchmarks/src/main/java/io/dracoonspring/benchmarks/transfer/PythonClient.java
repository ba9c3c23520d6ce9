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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.nodes.Node;

/**
 * The steps of the Python client, with the libraries of the Python client, in Python.
 */
final class PythonClient implements Contender, AutoCloseable {

	private static final Path PROGRAM = Path.of("benchmarks/src/main/python/python_client.py");

	private final PythonProcess process;

	private PythonClient(PythonProcess process) {
		this.process = process;
	}

	/**
	 * Start the program and log in, if there is a Python that can run it.
	 * @param emulator the address of the emulator
	 * @return the client, or empty if it cannot run, which is also printed
	 * @throws IOException if it cannot be started
	 */
	static Optional<PythonClient> start(URI emulator) throws IOException {
		Optional<String> interpreter = PythonProcess.interpreter("httpx", "cryptography");
		if (interpreter.isEmpty()) {
			System.out.println("There is no comparison with the Python client: no Python has the modules httpx and "
					+ "cryptography. Install Debian's packages python3-httpx and python3-cryptography, or name an "
					+ "interpreter that has them in the environment variable PYTHON.");
			return Optional.empty();
		}
		PythonProcess process = PythonProcess.start(interpreter.get(), PROGRAM);
		process.call(Map.of("command", "connect", "url", emulator.toString(), "clientId", "dracoon-emulator",
				"clientSecret", "dracoon-emulator", "userName", "admin", "password", "Emulator-2026!",
				"encryptionPassword", "Encryption-2026!"));
		return Optional.of(new PythonClient(process));
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
