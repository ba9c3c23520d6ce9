// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.dracoonspring.apidocument.Edition;
import io.dracoonspring.emulator.internal.downloads.Downloads;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.ErrorResponses;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.keys.FileKeyRoutes;
import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileContent;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;
import io.dracoonspring.emulator.internal.uploads.Uploads;
import io.dracoonspring.emulator.internal.version.OperationVersions;
import io.dracoonspring.emulator.model.PartIntegrity;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.openapi.DocumentedAnswers;
import io.dracoonspring.emulator.openapi.ProvokedCodes;

/**
 * Runs the uploads and downloads of the emulator on a real port, with a plain and an
 * encrypted room. The access token of a user is the user's name.
 */
public final class ContentServer implements AutoCloseable {

	public static final String RSA_4096 = "RSA-4096";

	public final MovableClock clock = new MovableClock(Clock.systemUTC());

	public final EmulatorState state;

	public final User alice;

	public final User bob;

	public final User reader;

	public final Room plain;

	public final Room encrypted;

	public final Uploads uploads;

	private final ContentStore store;

	private final DisposableServer server;

	private final WebClient client = WebClient.builder()
		.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(-1))
		.build();

	public ContentServer(Path directory, boolean s3Storage) {
		this(directory, s3Storage, Long.MAX_VALUE);
	}

	public ContentServer(Path directory, boolean s3Storage, long quota) {
		this.state = new EmulatorState(this.clock, new Settings(s3Storage, quota));
		this.alice = user("alice", RSA_4096);
		this.bob = user("bob", "A");
		this.reader = user("reader");
		this.plain = room("Projects");
		this.encrypted = room("Vault");
		this.encrypted.encrypted(true, null, false);
		this.store = ContentStore.open(directory);
		S3Storage s3 = new S3Storage(this.store, this.clock, Settings.S3_REGION, Duration.ofMinutes(15),
				PartIntegrity.DEFAULT);
		Backend backend = new Backend(Calls.ofUsers(this.state, this::authenticate), this.store, s3, () -> url("/"));
		this.uploads = new Uploads(backend);
		Downloads downloads = new Downloads(backend);
		FileKeyRoutes keys = new FileKeyRoutes(backend);
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(
					this.uploads.routes()
						.and(downloads.routes())
						.and(keys.routes())
						.and(s3.routes())
						.filter(new OperationVersions(this.state, HttpStatus.FORBIDDEN.value())),
					HandlerStrategies.builder().exceptionHandler(new ErrorResponses()).build())))
			.bindNow();
	}

	private User user(String name, String... keyPairVersions) {
		User user = this.state.users()
			.add(new User.Profile(name, name, name, name + "@example.com", "avatar"), "password", Set.of());
		for (String version : keyPairVersions) {
			addKeyPair(user, version);
		}
		return user;
	}

	public static void addKeyPair(User user, String version) {
		user.keys().add(new KeyPair(version, "private", "public " + version, Instant.EPOCH, user.id()));
	}

	private Room room(String name) {
		Room room = this.state.nodes().createRoom(null, name, this.alice.id());
		room.members().put(this.alice.id(), Permission.ALL);
		room.members().put(this.bob.id(), Permission.EDIT);
		room.members().put(this.reader.id(), Set.of(Permission.READ));
		return room;
	}

	private User authenticate(ServerRequest request) {
		String token = Objects.requireNonNullElse(request.headers().firstHeader(HttpHeaders.AUTHORIZATION), "");
		return this.state.users()
			.findByName(token.replace("Bearer ", ""))
			.orElseThrow(ErrorCode.TOKEN_INVALID::exception);
	}

	public URI url(String path) {
		return URI.create("http://127.0.0.1:" + this.server.port() + path);
	}

	public Answer call(@Nullable User user, HttpMethod method, String path) {
		return send(user, method, url(path), (request) -> {
		});
	}

	public Answer call(@Nullable User user, HttpMethod method, String path, Object body) {
		return send(user, method, url(path),
				(request) -> request.contentType(MediaType.APPLICATION_JSON).bodyValue(Json.write(body)));
	}

	public Answer send(@Nullable User user, HttpMethod method, URI url,
			Consumer<WebClient.RequestBodySpec> customizer) {
		WebClient.RequestBodySpec request = this.client.method(method).uri(url);
		if (user != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + user.userName());
		}
		customizer.accept(request);
		ResponseEntity<byte[]> response = request.retrieve()
			.onStatus((status) -> true, (any) -> Mono.empty())
			.toEntity(byte[].class)
			.block(Duration.ofMinutes(1));
		Answer answer = new Answer(Objects.requireNonNull(response));
		ProvokedCodes.record(new String(answer.body(), StandardCharsets.UTF_8));
		DocumentedAnswers.check(Edition.SERVER, method.name(), url.getRawPath(), answer.status(),
				answer.headers().getFirst(HttpHeaders.CONTENT_TYPE), answer.body());
		return answer;
	}

	public Answer put(String url, byte[] bytes) {
		return send(null, HttpMethod.PUT, URI.create(url),
				(request) -> request.contentLength(bytes.length).bodyValue(bytes));
	}

	public FileNode store(Container parent, String name, byte[] bytes) {
		Segment segment = Objects
			.requireNonNull(this.store.write(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes))).block());
		ContentId id = new ContentId(this.store.add(new Content(List.of(segment))));
		return this.state.access(() -> this.state.files()
			.place(this.alice, parent, FileDraft.of(name, new FileContent(id, bytes.length, segment.md5())),
					ResolutionStrategy.FAIL));
	}

	public FileNode file(long id) {
		return this.state.access(() -> this.state.nodes().file(id));
	}

	public static Map<String, Object> fileKey(String keyPairVersion) {
		boolean small = "A".equals(keyPairVersion);
		return Map.of("key", base64(small ? 256 : 512), "iv", base64(12), "tag", base64(16), "version",
				small ? "A" : "RSA-4096/AES-256-GCM");
	}

	private static String base64(int length) {
		return Base64.getEncoder().encodeToString(new byte[length]);
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofMinutes(1));
		this.uploads.close();
		this.store.close();
	}

}
