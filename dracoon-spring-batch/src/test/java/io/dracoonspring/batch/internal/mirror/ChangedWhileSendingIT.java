// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.batch.internal.partition.HeldLease;
import io.dracoonspring.batch.internal.partition.LeaseKeeper;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirroredFile;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes a file in the target between its comparison and its replacement. */
class ChangedWhileSendingIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon other = client("admin", new ReactorClientHttpConnector());

	private final DracoonTemplate template = new DracoonTemplate(this.other);

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final TransactionTemplate transactions = new TransactionTemplate(
			new DataSourceTransactionManager(this.database));

	private final LeaseKeeper leases = new LeaseKeeper(
			new Leases(new JdbcTemplate(this.database), this.transactions, Duration.ofSeconds(10)));

	private Path directory = Path.of("");

	@BeforeEach
	void makeFiles(@TempDir Path temp) throws IOException {
		this.directory = Files.createDirectories(temp.resolve("directory"));
		this.template.createFolders("/Projects/source");
		this.template.createFolders("/Projects/target");
	}

	@AfterEach
	void close() {
		this.leases.close();
		this.database.shutdown();
		this.other.close();
		this.emulator.close();
	}

	private Dracoon client(String user, ClientHttpConnector connector) {
		DracoonBuilder builder = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"));
		return builder.connector(connector).build();
	}

	private Node write(String path, String content) {
		return this.template.writeString(path, content,
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
	}

	private String read(String path) throws IOException {
		return this.template.read(path, (content) -> new String(content.readAllBytes()));
	}

	private Node folder(String path) {
		return this.template.get(path);
	}

	private FileOutcome transfer(Direction<?, ?> direction, PlannedFile file, @Nullable MirroredFile left) {
		try (HeldLease lease = this.leases.hold(1, "part").orElseThrow()) {
			ResumeTokenStore tokens = new ResumeTokenStore(new JobPlan(new JdbcTemplate(this.database)),
					new LeasedTransactions(lease, this.transactions), 1);
			return new Mirror<>(direction, ConflictRule.REPORT).transfer(file, left, tokens).block(TIMEOUT);
		}
	}

	private static PlannedFile planned(@Nullable Long sourceNode, @Nullable Long targetNode, boolean existing) {
		return new PlannedFile(1, "file", null, 1, null, sourceNode, targetNode, existing, FileState.PLANNED, null,
				null, null);
	}

	private RemoteTarget target(Dracoon client) {
		return new RemoteTarget(client, folder("/Projects/target"), "/Projects/target", "");
	}

	private static boolean isContent(HttpMethod method, URI uri) {
		return method.equals(HttpMethod.PUT) && !uri.getPath().startsWith("/api");
	}

	private static boolean isCompletion(HttpMethod method, URI uri) {
		return method.equals(HttpMethod.PUT) && uri.getPath().endsWith("/s3");
	}

	@ParameterizedTest
	@CsvSource({ "upload, edited", "upload, deleted", "copy, edited", "copy, deleted" })
	void fileThatChangesDuringTheTransferIsNotReplaced(String kind, String change) throws IOException {
		Node replaced = write("/Projects/target/file", "as left");
		MirroredFile left = new MirroredFile("file", null, null, NodeVersion.of(replaced), true);
		Hook hook = new Hook(ChangedWhileSendingIT::isContent, () -> {
			if (change.equals("edited")) {
				write("/Projects/target/file", "edited");
			}
			else {
				this.template.delete("/Projects/target/file");
			}
		});
		try (Dracoon alice = client("alice", hook)) {
			FileOutcome outcome = transfer(direction(kind, alice, "new content"), file(kind, replaced), left);
			assertThat(outcome.state()).isEqualTo(FileState.CONFLICT);
			assertThat(outcome.versions()).isNull();
			assertThat(outcome.reason()).endsWith(change.equals("edited")
					? "was changed in the target while it was sent" : "was deleted in the target while it was sent");
		}
		if (change.equals("edited")) {
			assertThat(read("/Projects/target/file")).isEqualTo("edited");
		}
		else {
			assertThat(this.template.exists("/Projects/target/file")).isFalse();
		}
	}

	private Direction<?, ?> direction(String kind, Dracoon client, String content) throws IOException {
		Files.writeString(this.directory.resolve("file"), content);
		write("/Projects/source/file", content);
		return kind.equals("upload") ? new UploadMirror(new DirectoryFiles(this.directory), target(client))
				: new CopyMirror(new RemoteFiles(client, folder("/Projects/source"), false), target(client));
	}

	private PlannedFile file(String kind, Node replaced) {
		return planned(kind.equals("copy") ? this.template.get("/Projects/source/file").id() : null, replaced.id(),
				true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "upload", "copy" })
	void versionThatIsReplacedInTheLastMomentIsNamed(String kind) throws IOException {
		Node replaced = write("/Projects/target/file", "as left");
		MirroredFile left = new MirroredFile("file", null, null, NodeVersion.of(replaced), true);
		Hook hook = new Hook(ChangedWhileSendingIT::isCompletion, () -> write("/Projects/target/file", "edited"));
		try (Dracoon alice = client("alice", hook)) {
			FileOutcome outcome = transfer(direction(kind, alice, "new content"), file(kind, replaced), left);
			assertThat(outcome.state()).isEqualTo(FileState.CONFLICT);
			assertThat(outcome.reason()).contains("at the moment at which it was replaced").contains("recycle bin");
			assertThat(outcome.versions()).isNotNull();
		}
		assertThat(read("/Projects/target/file")).isEqualTo("new content");
	}

	@ParameterizedTest
	@CsvSource({ "other content, CONFLICT", "new content, SENT" })
	void fileThatAppearsDuringTheTransferIsCompared(String content, FileState expected) throws IOException {
		Hook hook = new Hook(ChangedWhileSendingIT::isContent, () -> write("/Projects/target/file", content));
		try (Dracoon alice = client("alice", hook)) {
			FileOutcome outcome = transfer(direction("upload", alice, "new content"), planned(null, null, false), null);
			assertThat(outcome.state()).isEqualTo(expected);
		}
		assertThat(read("/Projects/target/file")).isEqualTo(content);
	}

	@Test
	void renamedFileIsNotReplaced() throws IOException {
		Node replaced = write("/Projects/target/file", "as left");
		MirroredFile left = new MirroredFile("file", null, null, NodeVersion.of(replaced), true);
		this.template.rename("/Projects/target/file", "renamed");
		try (Dracoon alice = client("alice", new ReactorClientHttpConnector())) {
			FileOutcome outcome = transfer(direction("upload", alice, "new content"), file("upload", replaced), left);
			assertThat(outcome.reason()).contains("deleted or moved");
		}
		assertThat(read("/Projects/target/renamed")).isEqualTo("as left");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void localFileThatChangesDuringTheDownloadIsNotReplaced(boolean existing) throws IOException {
		Node source = write("/Projects/source/file", "new content");
		Path file = this.directory.resolve("file");
		MirroredFile left = null;
		if (existing) {
			Files.writeString(file, "as left");
			left = new MirroredFile("file", null, null, LocalAttributes.read(file).version(), true);
		}
		Hook hook = new Hook((method, uri) -> method.equals(HttpMethod.GET) && !uri.getPath().startsWith("/api"),
				() -> {
					try {
						Files.writeString(file, "edited");
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				});
		try (Dracoon alice = client("alice", hook)) {
			DownloadMirror download = new DownloadMirror(new RemoteFiles(alice, folder("/Projects/source"), true),
					new LocalTarget(this.directory));
			FileOutcome outcome = transfer(download, planned(source.id(), null, existing), left);
			assertThat(hook.ran()).isTrue();
			assertThat(outcome.state()).isEqualTo(FileState.CONFLICT);
		}
		assertThat(file).hasContent("edited");
		assertThat(names()).containsExactly("file");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
	void replacedLocalFileKeepsItsPermissions() throws IOException {
		Node source = write("/Projects/source/file", "new content");
		Path file = Files.writeString(this.directory.resolve("file"), "as left");
		Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-----");
		Files.setPosixFilePermissions(file, permissions);
		MirroredFile left = new MirroredFile("file", null, null, LocalAttributes.read(file).version(), true);
		try (Dracoon alice = client("alice", new ReactorClientHttpConnector())) {
			DownloadMirror download = new DownloadMirror(new RemoteFiles(alice, folder("/Projects/source"), true),
					new LocalTarget(this.directory));
			FileOutcome outcome = transfer(download, planned(source.id(), null, true), left);
			assertThat(outcome.state()).isEqualTo(FileState.SENT);
			assertThat(outcome.versions().target().isSame(LocalAttributes.read(file).version())).isTrue();
		}
		assertThat(file).hasContent("new content");
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
		assertThat(names()).containsExactly("file");
	}

	private Stream<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> String.valueOf(file.getFileName())).toList().stream();
		}
	}

	/** Runs a change once, before the first selected request is sent. */
	private static final class Hook implements ClientHttpConnector {

		private final ClientHttpConnector delegate = new ReactorClientHttpConnector();

		private final AtomicBoolean ran = new AtomicBoolean();

		private final BiPredicate<HttpMethod, URI> requests;

		private final Runnable change;

		private Hook(BiPredicate<HttpMethod, URI> requests, Runnable change) {
			this.requests = requests;
			this.change = change;
		}

		private boolean ran() {
			return this.ran.get();
		}

		@Override
		public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
				Function<? super ClientHttpRequest, Mono<Void>> callback) {
			Mono<Void> change = (this.requests.test(method, uri) && this.ran.compareAndSet(false, true))
					? Mono.<Void>fromRunnable(this.change).subscribeOn(Schedulers.boundedElastic()) : Mono.empty();
			return change.then(Mono.defer(() -> this.delegate.connect(method, uri, callback)));
		}

	}

}
