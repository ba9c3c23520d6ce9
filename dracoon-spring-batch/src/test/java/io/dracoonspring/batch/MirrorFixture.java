// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs mirrors between a local directory and a folder, and reads their reports. */
final class MirrorFixture implements AutoCloseable {

	static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

	private final BulkFixture fixture = new BulkFixture();

	private Path directory = Path.of("");

	private Path report = Path.of("");

	private String folder = "";

	private int runs;

	/**
	 * Creates an empty directory and an empty folder.
	 * @param temp the parent of the directory and of the reports
	 */
	void clear(Path temp) throws IOException {
		this.directory = Files.createDirectories(temp.resolve("files"));
		this.report = temp.resolve("report.json");
		this.folder = "/Projects/" + UUID.randomUUID();
		this.fixture.template().createFolders(this.folder);
		this.fixture.emulator().faults().clear();
	}

	BulkFixture application() {
		return this.fixture;
	}

	/** Makes the server refuse all transfers at a path, so that the plan stays. */
	void refuse(String path) {
		this.fixture.emulator().faults().add(Fault.status(507).on("POST", path).times(1000));
	}

	void accept() {
		this.fixture.emulator().faults().clear();
	}

	Path directory() {
		return this.directory;
	}

	String folder() {
		return this.folder;
	}

	void write(String path, String content) throws IOException {
		write(path, content, TIME);
	}

	void write(String path, String content, Instant time) throws IOException {
		Path file = this.directory.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(time));
	}

	void writeRemote(String path, String content, Instant time) {
		this.fixture.template()
			.writeString(this.folder + "/" + path, content,
					(options) -> options.withCreateFolders(true)
						.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
						.withTimestampModification(time));
	}

	String readRemote(String path) throws IOException {
		return this.fixture.template().read(this.folder + "/" + path, (content) -> new String(content.readAllBytes()));
	}

	/** Mirrors the directory to the folder, with further parameters. */
	JobExecution upload(String... more) {
		return run(this.directory.toString(), "dracoon:" + this.folder, more);
	}

	/** Mirrors the folder to a directory, with further parameters. */
	JobExecution download(Path target, String... more) {
		return run("dracoon:" + this.folder, target.toString(), more);
	}

	JobExecution run(String source, String target, String... more) {
		Map<String, String> parameters = new HashMap<>(Map.of("source", source, "target", target, "report",
				this.report.toString(), "run", String.valueOf(this.runs++)));
		for (String each : more) {
			String[] parameter = each.split("=", 2);
			parameters.put(parameter[0], parameter[1]);
		}
		return this.fixture.mirror(parameters);
	}

	/** Returns the report of a job that must be complete. */
	MirrorReport complete(JobExecution execution) {
		assertThat(execution.getStatus()).as(String.valueOf(execution.getAllFailureExceptions()))
			.isEqualTo(BatchStatus.COMPLETED);
		return report();
	}

	/** Returns the report of a job that must have failed. */
	MirrorReport failed(JobExecution execution) {
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		return report();
	}

	private MirrorReport report() {
		try {
			return JsonMapper.shared().readValue(Files.readString(this.report), MirrorReport.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the paths of all files in the folder. */
	Set<String> remotePaths() {
		try (Stream<Node> tree = this.fixture.template().walk(this.folder)) {
			return tree.filter((node) -> node.type() == NodeType.FILE)
				.map((node) -> (node.parentPath() + node.name()).substring(this.folder.length() + 1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** Returns the paths of all files in a directory. */
	static Set<String> localPaths(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> directory.relativize(file).toString())
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> paths(List<MirrorReport.Failure> files) {
		return files.stream().map(MirrorReport.Failure::path).toList();
	}

	@Override
	public void close() {
		this.fixture.close();
	}

}
