// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.WritableResource;
import org.springframework.util.FileCopyUtils;
import org.springframework.util.StreamUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests files of DRACOON as Spring resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DracoonResourceIT {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = client("alice", (builder) -> builder.encryptionPassword("Encryption-2026!"));

	private final Dracoon bob = client("bob", (builder) -> {
	});

	private final Map<String, Dracoon> clients = Map.of("default", this.alice, "bob", this.bob);

	private final DracoonClients lookup = (name) -> client(this.clients.get((name != null) ? name : "default"));

	private final DefaultResourceLoader loader = new DefaultResourceLoader();

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	DracoonResourceIT() {
		this.loader.addProtocolResolver(new DracoonProtocolResolver(this.lookup));
	}

	private Dracoon client(String user, Consumer<DracoonBuilder> customizer) {
		DracoonBuilder builder = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"));
		customizer.accept(builder);
		return builder.build();
	}

	private static Dracoon client(@Nullable Dracoon found) {
		return Objects.requireNonNull(found, "There is no such client");
	}

	@BeforeEach
	void startAfresh() {
		this.emulator.reset();
		this.emulator.faults().clear();
		this.emulator.clearRequests();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.bob.close();
		this.emulator.close();
	}

	private WritableResource resource(String location) {
		return (WritableResource) this.loader.getResource(location);
	}

	@Test
	void sendsNoRequestBeforeContentIsRead() throws IOException {
		WritableResource resource = resource("dracoon:/Projects/plan.txt");
		assertThat(resource.getFilename()).isEqualTo("plan.txt");
		assertThat(resource.getURI()).hasToString("dracoon:/Projects/plan.txt");
		assertThat(resource.isFile()).isFalse();
		assertThat(resource.isOpen()).isFalse();
		assertThat(resource.getDescription()).isEqualTo("DRACOON node [dracoon:/Projects/plan.txt]");
		assertThat(resource.createRelative("other.txt").getFilename()).isEqualTo("other.txt");
		assertThat(resource).isEqualTo(resource("dracoon:/Projects/plan.txt"))
			.hasSameHashCodeAs(resource("dracoon:/Projects/plan.txt"))
			.isNotEqualTo(resource("dracoon:/Projects/other.txt"));
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void doesNotResolveOtherProtocols() {
		assertThat(this.loader.getResource("classpath:x")).isNotInstanceOf(DracoonResource.class);
		assertThat(this.loader.getResource("file:/dracoon:/x")).isNotInstanceOf(DracoonResource.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void readsAndWrites(String room) throws IOException {
		byte[] content = "some text, ä".repeat(10_000).getBytes(StandardCharsets.UTF_8);
		WritableResource resource = resource("dracoon:" + room + "/a b #1 100%25 {x}.txt");
		assertThat(resource.exists()).isFalse();
		assertThat(resource.isWritable()).isTrue();
		try (OutputStream output = resource.getOutputStream()) {
			output.write(content);
		}
		Node node = this.template.get(room + "/a b #1 100% {x}.txt");
		assertThat(resource.exists()).isTrue();
		assertThat(resource.isReadable()).isTrue();
		assertThat(resource.isWritable()).isTrue();
		assertThat(resource.contentLength()).isEqualTo(content.length);
		assertThat(Instant.ofEpochMilli(resource.lastModified())).isEqualTo(node.timestampModification());
		assertThat(resource.getContentAsByteArray()).isEqualTo(content);
		assertThat(resource.getContentAsString(StandardCharsets.UTF_8)).startsWith("some text, ä");
		Resource byId = this.loader.getResource("dracoon:?id=" + node.id());
		assertThat(byId.getContentAsByteArray()).isEqualTo(content);
		assertThat(DracoonResource.of(this.alice, NodeAddress.ofPath(room + "/a b #1 100% {x}.txt")).contentLength())
			.isEqualTo(content.length);
		try (WritableByteChannel channel = resource.writableChannel()) {
			channel.write(ByteBuffer.wrap(new byte[] { 1, 2, 3 }));
		}
		try (ReadableByteChannel channel = resource.readableChannel()) {
			ByteBuffer read = ByteBuffer.allocate(10);
			while (channel.read(read) >= 0) {
				assertThat(read.position()).isLessThanOrEqualTo(3);
			}
			assertThat(Arrays.copyOf(read.array(), read.position())).containsExactly(1, 2, 3);
		}
	}

	@Test
	void doesNotLeaveAnAbortedFile() throws IOException {
		WritableResource resource = resource("dracoon:/Projects/half.txt");
		try (OutputStream output = resource.getOutputStream()) {
			output.write(new byte[100_000]);
			((UploadOutputStream) output).abort();
		}
		assertThat(resource.exists()).isFalse();
	}

	@Test
	void reportsMissingNodesAsFileNotFound() {
		for (String location : new String[] { "dracoon:/Projects/nothing.txt", "dracoon:/nothing/a.txt",
				"dracoon:?id=987654" }) {
			Resource missing = resource(location);
			assertThat(missing.exists()).isFalse();
			assertThat(missing.isReadable()).isFalse();
			assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(missing::getInputStream);
			assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(missing::contentLength);
			assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(missing::lastModified);
		}
		assertThat(resource("dracoon:/nothing/a.txt").isWritable()).isFalse();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			try (OutputStream output = resource("dracoon:/nothing/a.txt").getOutputStream()) {
				output.write(1);
			}
		}).withMessageContaining("does not exist");
	}

	@Test
	void hasNeitherFileNorUrl() {
		Resource resource = resource("dracoon:/Projects/a.txt");
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::getFile);
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::getURL);
	}

	@Test
	void foldersAndTheRootAreThereButCannotBeRead() throws IOException {
		this.template.createFolders("/Projects/folder");
		for (String location : new String[] { "dracoon:/", "dracoon:/Projects", "dracoon:/Projects/folder/" }) {
			WritableResource folder = resource(location);
			assertThat(folder.exists()).as(location).isTrue();
			assertThat(folder.isReadable()).isFalse();
			assertThat(folder.isWritable()).isFalse();
			assertThatExceptionOfType(IOException.class).isThrownBy(folder::getInputStream);
			assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(folder::contentLength);
		}
		assertThat(resource("dracoon:/Projects/folder/").createRelative("a.txt").getURI())
			.hasToString("dracoon:/Projects/folder/a.txt");
	}

	@Test
	void resourceWithAnIdIsReadOnlyAndHasNoRelatives() {
		long id = this.template.writeBytes("/Projects/a.txt", new byte[1]).id();
		WritableResource resource = resource("dracoon:?id=" + id);
		assertThat(resource.isWritable()).isFalse();
		assertThat(resource.getFilename()).isNull();
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(resource::getOutputStream);
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> resource.createRelative("b.txt"));
	}

	@Test
	void actsAsTheClientThatTheLocationNames() throws IOException {
		this.template.writeBytes("/Projects/a.txt", new byte[] { 1 });
		this.template.writeBytes("/Vault/b.txt", new byte[] { 2 });
		assertThat(resource("dracoon://bob/Projects/a.txt").isReadable()).isTrue();
		assertThat(resource("dracoon://bob/Projects/a.txt").isWritable()).isFalse();
		assertThat(resource("dracoon://bob/Projects/new.txt").isWritable()).isFalse();
		assertThat(resource("dracoon://bob/Vault/b.txt").exists()).isFalse();
		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> resource("dracoon://nobody/Vault/b.txt").exists())
			.withMessage("There is no such client");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			try (OutputStream output = resource("dracoon://bob/Projects/new.txt").getOutputStream()) {
				output.write(1);
			}
		}).withCauseInstanceOf(DracoonApiException.class);
	}

	@Test
	void encryptedContentIsNotReadableWithoutAPassword() {
		this.template.writeBytes("/Vault/b.txt", new byte[] { 2 });
		try (Dracoon locked = client("alice", (builder) -> {
		})) {
			DracoonResource resource = DracoonResource.of((name) -> locked, "dracoon:/Vault/b.txt");
			assertThat(resource.exists()).isTrue();
			assertThat(resource.isReadable()).isFalse();
			assertThatExceptionOfType(IOException.class).isThrownBy(resource::getInputStream)
				.withMessageContaining("encryption password");
		}
	}

	@Test
	void serverErrorIsNotReportedAsAMissingFile() {
		// sign in first, because the failure of a sign-in is another error
		assertThat(this.template.exists("/Projects")).isTrue();
		this.emulator.faults().add(Fault.status(503).times(1000));
		Resource resource = resource("dracoon:/Projects/a.txt");
		assertThatExceptionOfType(DracoonApiException.GatewayError.class).isThrownBy(resource::exists);
		assertThatExceptionOfType(IOException.class).isThrownBy(resource::contentLength)
			.withCauseInstanceOf(DracoonApiException.GatewayError.class);
		assertThatExceptionOfType(IOException.class).isThrownBy(resource::getInputStream);
	}

	@Test
	void goesWhereSpringTakesResources() throws IOException {
		Resource source = resource("dracoon:/Projects/a.txt");
		this.template.writeString("/Projects/a.txt", "hello");
		assertThat(FileCopyUtils.copyToByteArray(source.getInputStream())).hasSize(5);
		this.template.upload("/Vault/copy.txt", source);
		try (InputStream input = this.template.openInputStream("/Vault/copy.txt")) {
			assertThat(StreamUtils.copyToString(input, StandardCharsets.UTF_8)).isEqualTo("hello");
		}
	}

	@Test
	void findsFilesByPatterns() throws IOException {
		for (String folder : new String[] { "/Projects/p", "/Projects/p/a b", "/Projects/p/a b/{c}" }) {
			this.template.createFolders(folder);
			for (String name : new String[] { "1.pdf", "2.pdf", "3.txt" }) {
				this.template.writeBytes(folder + "/" + name, new byte[1]);
			}
		}
		assertThat(find("dracoon:/Projects/p/*.pdf")).containsExactlyInAnyOrder("/p/1.pdf", "/p/2.pdf");
		assertThat(find("dracoon:/Projects/p/**/*.pdf")).hasSize(6).contains("/p/a%20b/%7Bc%7D/2.pdf");
		assertThat(find("dracoon:/Projects/p/**/?.txt")).hasSize(3);
		assertThat(find("dracoon:/Projects/p/*/{c}/**")).hasSize(3);
		assertThat(find("dracoon:/Projects/p/a%20b/*")).containsExactlyInAnyOrder("/p/a%20b/1.pdf", "/p/a%20b/2.pdf",
				"/p/a%20b/3.txt");
		assertThat(find("dracoon:/Projects/p/*.PDF")).isEmpty();
		assertThat(find("dracoon:/nothing/**/*.pdf")).isEmpty();
		assertThat(find("dracoon:/Pro*/p/1.pdf")).containsExactly("/p/1.pdf");
		assertThat(find("dracoon:/Projects/not there.pdf")).containsExactly("/not%20there.pdf");
		assertThat(find("dracoon://bob/Projects/p/1.*")).containsExactly("bob/Projects/p/1.pdf");
	}

	@Test
	void findsWhatIsOnAllPages() throws IOException {
		this.template.createFolders("/Projects/many/0");
		for (int index = 0; index < 64; index++) {
			this.template.writeBytes("/Projects/many/0/" + index + ".bin", new byte[0]);
		}
		for (int copy = 1; copy < 8; copy++) {
			this.template.copy("/Projects/many/0", "/Projects/many/" + copy);
		}
		assertThat(find("dracoon:/Projects/many/**/*.bin")).hasSize(8 * 64).doesNotHaveDuplicates();
	}

	private String[] find(String pattern) throws IOException {
		ResourceLoader others = this.loader;
		Resource[] found = new DracoonResourcePatternResolver(this.lookup, others).getResources(pattern);
		return Arrays.stream(found)
			.map((resource) -> ((DracoonResource) resource).getURI().toString())
			.map((uri) -> uri.replace("dracoon://", "").replace("dracoon:/Projects", ""))
			.toArray(String[]::new);
	}

}
