// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.integration.StaticMessageHeaderAccessor;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.expression.SupplierExpression;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.dsl.Files;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.integration.transformer.StreamTransformer;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.integration.DracoonHeaders;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.dsl.DracoonStreamingInboundChannelAdapterSpec;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonFileInfo;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.transfer.TransferState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the message source whose payloads are streams with the content of files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingSourceTests {

	private static final Instant MODIFIED = Instant.parse("2026-03-01T10:15:30.123Z");

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final DracoonFixture dracoon = new DracoonFixture();

	private String folder = "";

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
	}

	@AfterEach
	void endFaults() {
		this.dracoon.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	@Test
	void handsOutTheContentAndTellsWhereItComesFrom() {
		Node node = this.dracoon.upload(this.folder + "/Übersicht 1.txt", "content", MODIFIED);
		Message<InputStream> message = received(start(adapter()));
		assertThat(read(message)).isEqualTo("content");
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder)
			.containsEntry(FileHeaders.REMOTE_FILE, "Übersicht 1.txt")
			.containsEntry(FileHeaders.REMOTE_HOST_PORT, this.dracoon.hostPort())
			.containsEntry(DracoonHeaders.NODE_ID, node.id())
			.containsEntry(DracoonHeaders.REFERENCE_ID, node.referenceId())
			.containsEntry(DracoonHeaders.PATH, this.folder + "/Übersicht 1.txt")
			.containsEntry(DracoonHeaders.SIZE, 7L)
			.containsEntry(DracoonHeaders.HASH, "9a0364b9e99bb480dd25e1f0284c8555")
			.containsEntry(DracoonHeaders.OWNER, "alice")
			.containsEntry(DracoonHeaders.CREATED, created(node))
			.containsEntry(DracoonHeaders.MODIFIED, MODIFIED.toEpochMilli());
	}

	@Test
	void describesTheFileAsJson() {
		Node node = this.dracoon.upload(this.folder + "/a.txt", "content", MODIFIED);
		Message<InputStream> message = received(start(adapter()));
		DocumentContext json = JsonPath
			.parse(Objects.requireNonNull(message.getHeaders().get(FileHeaders.REMOTE_FILE_INFO, String.class)));
		assertThat(json.read("$.filename", String.class)).isEqualTo("a.txt");
		assertThat(json.read("$.remoteDirectory", String.class)).isEqualTo(this.folder);
		assertThat(json.read("$.size", Long.class)).isEqualTo(7);
		assertThat(json.read("$.modified", Long.class)).isEqualTo(MODIFIED.toEpochMilli());
		assertThat(json.read("$.directory", Boolean.class)).isFalse();
		assertThat(json.read("$.link", Boolean.class)).isFalse();
		assertThat(json.read("$.nodeId", Long.class)).isEqualTo(node.id());
		assertThat(json.read("$.referenceId", Long.class)).isEqualTo(node.referenceId());
		assertThat(json.read("$.owner", String.class)).isEqualTo("alice");
		assertThat(json.read("$.hash", String.class)).isEqualTo("9a0364b9e99bb480dd25e1f0284c8555");
		assertThat(json.read("$.permissions", String.class)).contains("read");
	}

	@Test
	void describesTheFileAsAnObjectIfItIsTo() {
		Node node = this.dracoon.upload(this.folder + "/a.txt", "content");
		DracoonStreamingMessageSource source = start(adapter());
		source.setFileInfoJson(false);
		Message<InputStream> message = received(source);
		assertThat(message.getHeaders().get(FileHeaders.REMOTE_FILE_INFO)).isInstanceOfSatisfying(DracoonFileInfo.class,
				(info) -> {
					assertThat(info.getFileInfo().id()).isEqualTo(node.id());
					assertThat(info.getRemoteDirectory()).isEqualTo(this.folder);
				});
		assertThat(message.getHeaders()).containsEntry(DracoonHeaders.NODE_ID, node.id());
	}

	@Test
	void sendsFilesInTheOrderOfTheComparatorAndSkipsFolders() {
		uploadAll("b.txt", "c.txt", "a.txt");
		this.dracoon.template().createFolders(this.folder + "/aa");
		assertThat(names(start(adapter()))).containsExactly("a.txt", "b.txt", "c.txt");
		assertThat(names(start(adapter(Comparator.comparing(Node::name, Comparator.reverseOrder())))))
			.containsExactly("c.txt", "b.txt", "a.txt");
		assertThat(names(start(adapter(null)))).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
	}

	@Test
	void skipsRooms() {
		assertThat(names(start(adapter().remoteDirectory("/")))).isEmpty();
	}

	@Test
	void sendsEachVersionOnce() {
		uploadAll("a.txt", "b.txt");
		DracoonStreamingMessageSource source = start(adapter());
		assertThat(names(source)).containsExactly("a.txt", "b.txt");
		assertThat(names(source)).isEmpty();
		this.dracoon.template().move(this.folder + "/a.txt", this.folder + "/c.txt");
		assertThat(names(source)).isEmpty();
		this.dracoon.upload(this.folder + "/b.txt", "new");
		Message<InputStream> message = received(source);
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "b.txt");
		assertThat(read(message)).isEqualTo("new");
		assertThat(source.receive()).isNull();
	}

	@Test
	void goesOnWhereItEndedWithAStoreThatLasts() {
		SimpleMetadataStore store = new SimpleMetadataStore();
		uploadAll("a.txt");
		assertThat(names(start(adapter().filter(new DracoonPersistentAcceptOnceFileListFilter(store, "in-")))))
			.containsExactly("a.txt");
		uploadAll("b.txt");
		assertThat(names(start(adapter().filter(new DracoonPersistentAcceptOnceFileListFilter(store, "in-")))))
			.containsExactly("b.txt");
	}

	@Test
	void takesNamesThatMatchAPatternARegularExpressionOrAFunction() {
		uploadAll("a.txt", "b.pdf", "c-1.txt");
		DracoonStreamingMessageSource pattern = start(adapter().patternFilter("*.txt"));
		assertThat(names(pattern)).containsExactly("a.txt", "c-1.txt");
		assertThat(names(pattern)).isEmpty();
		DracoonStreamingMessageSource regex = start(adapter().regexFilter(".-\\d\\.txt"));
		assertThat(names(regex)).containsExactly("c-1.txt");
		assertThat(names(regex)).isEmpty();
		Message<InputStream> first = received(start(adapter().filterFunction((node) -> node.name().endsWith(".pdf"))));
		assertThat(first.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "b.pdf");
	}

	@Test
	void looksAgainAfterAsManyFilesAsItIsToFetch() {
		uploadAll("b.txt", "c.txt", "d.txt");
		DracoonStreamingMessageSource unlimited = start(adapter());
		DracoonStreamingMessageSource limited = start(adapter().maxFetchSize(2));
		for (DracoonStreamingMessageSource source : List.of(unlimited, limited)) {
			assertThat(name(received(source))).isEqualTo("b.txt");
			assertThat(name(received(source))).isEqualTo("c.txt");
		}
		uploadAll("a.txt");
		assertThat(names(unlimited)).containsExactly("d.txt", "a.txt");
		assertThat(names(limited)).containsExactly("a.txt", "d.txt");
	}

	@Test
	void looksWhereAnExpressionSays() {
		String other = this.dracoon.folder("/Projects");
		uploadAll("a.txt");
		this.dracoon.upload(other + "/b.txt", "b");
		AtomicReference<String> where = new AtomicReference<>(this.folder);
		DracoonStreamingMessageSource source = start(adapter().remoteDirectory(new SupplierExpression<>(where::get)));
		assertThat(names(source)).containsExactly("a.txt");
		where.set(other);
		Message<InputStream> message = received(source);
		assertThat(read(message)).isEqualTo("b");
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, other);
	}

	@Test
	void failsWhileTheFolderDoesNotExist() {
		String missing = this.folder + "/later";
		DracoonStreamingMessageSource source = start(adapter().remoteDirectory(missing));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive)
			.havingRootCause()
			.isInstanceOf(FileNotFoundException.class)
			.withMessage("'" + missing + "' does not exist, or the account cannot see it");
		this.dracoon.template().createFolders(missing);
		this.dracoon.upload(missing + "/a.txt", "a");
		assertThat(read(received(source))).isEqualTo("a");
	}

	@Test
	void decryptsFilesOfEncryptedRooms() {
		String vault = this.dracoon.folder("/Vault");
		this.dracoon.upload(vault + "/secret.txt", "secret");
		Message<InputStream> message = received(start(adapter().remoteDirectory(vault)));
		assertThat(read(message)).isEqualTo("secret");
		assertThat(message.getHeaders()).containsEntry(DracoonHeaders.SIZE, 6L).doesNotContainKey(DracoonHeaders.HASH);
	}

	@Test
	void streamThatIsClosedEarlyEndsItsDownload() throws IOException {
		this.dracoon.upload(this.folder + "/a.bin", "0123456789".repeat(500_000));
		uploadAll("b.txt");
		DracoonStreamingMessageSource source = start(adapter());
		InputStream stream = received(source).getPayload();
		assertThat(stream.read()).isEqualTo('0');
		assertThat(isTransferring()).isTrue();
		stream.close();
		awaitNoTransfer();
		assertThat(read(received(source))).isEqualTo("b.txt");
	}

	@Test
	void closingTheResourceOfTheMessageEndsItsDownload() throws IOException {
		this.dracoon.upload(this.folder + "/a.bin", "0123456789".repeat(500_000));
		Message<InputStream> message = received(start(adapter()));
		assertThat(isTransferring()).isTrue();
		try (InputStream stream = message.getPayload()) {
			Objects.requireNonNull(StaticMessageHeaderAccessor.getCloseableResource(message)).close();
			awaitNoTransfer();
			assertThatExceptionOfType(IOException.class).isThrownBy(stream::readAllBytes);
		}
	}

	@Test
	void offersAFileAgainThatCouldNotBeOpened() {
		uploadAll("a.txt", "b.txt");
		this.dracoon.emulator()
			.faults()
			.add(Fault.status(500).on("POST", "/api/v4/nodes/files/{file_id}/downloads").times(1));
		DracoonStreamingMessageSource source = start(adapter());
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(source::receive);
		assertThat(names(source)).containsExactly("b.txt", "a.txt");
	}

	@Test
	void offersAllInOrderAgainWhenOneCouldNotBeOpenedIfOrderIsStrict() {
		uploadAll("a.txt", "b.txt");
		this.dracoon.emulator()
			.faults()
			.add(Fault.status(500).on("POST", "/api/v4/nodes/files/{file_id}/downloads").times(1));
		DracoonStreamingMessageSource source = start(adapter());
		source.setStrictOrder(true);
		assertThatExceptionOfType(DracoonApiException.class).isThrownBy(source::receive);
		assertThat(names(source)).containsExactly("a.txt", "b.txt");
	}

	@Test
	void versionThatIsReplacedBeforeItsTurnGivesWayToTheNewOne() {
		uploadAll("a.txt", "b.txt", "c.txt");
		DracoonStreamingMessageSource source = start(adapter());
		assertThat(name(received(source))).isEqualTo("a.txt");
		Node node = this.dracoon.upload(this.folder + "/b.txt", "new");
		Message<InputStream> message = received(source);
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "b.txt")
			.containsEntry(DracoonHeaders.NODE_ID, node.id());
		assertThat(read(message)).isEqualTo("new");
		assertThat(names(source)).containsExactly("c.txt");
	}

	@Test
	void versionThatWasTakenBackIsAcceptedAgainWhenItIsRestored() {
		SimpleMetadataStore store = new SimpleMetadataStore();
		DracoonPersistentAcceptOnceFileListFilter filter = new DracoonPersistentAcceptOnceFileListFilter(store, "in-");
		uploadAll("a.txt", "b.txt");
		Node gone = this.dracoon.template().get(this.folder + "/b.txt");
		DracoonStreamingMessageSource source = start(adapter().filter(filter));
		assertThat(name(received(source))).isEqualTo("a.txt");
		this.dracoon.template().delete(this.folder + "/b.txt");
		assertThat(source.receive()).isNull();
		assertThat(filter.accept(gone)).isTrue();
	}

	@Test
	void fileThatIsMovedBeforeItsTurnIsSentOnce() {
		uploadAll("a.txt", "b.txt");
		DracoonStreamingMessageSource source = start(adapter());
		assertThat(name(received(source))).isEqualTo("a.txt");
		this.dracoon.template().move(this.folder + "/b.txt", this.folder + "/c.txt");
		assertThat(read(received(source))).isEqualTo("b.txt");
		assertThat(names(source)).isEmpty();
	}

	@Test
	void fileThatIsDeletedBeforeItsTurnIsNotSent() {
		uploadAll("a.txt", "b.txt", "c.txt");
		DracoonStreamingMessageSource source = start(adapter());
		assertThat(name(received(source))).isEqualTo("a.txt");
		this.dracoon.template().delete(this.folder + "/b.txt");
		assertThat(names(source)).containsExactly("c.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentThatWasTamperedWithFailsInsteadOfEnding(String room) throws IOException {
		String place = this.dracoon.folder(room);
		Node node = this.dracoon.upload(place + "/a.bin", "0123456789".repeat(30_000));
		this.dracoon.emulator().tamperWithContent(node.id());
		DracoonStreamingMessageSource source = start(adapter().remoteDirectory(place));
		try (InputStream stream = received(source).getPayload()) {
			byte[] content = new byte[300_000];
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> stream.readNBytes(content, 0, content.length));
			assertThatExceptionOfType(IOException.class).isThrownBy(stream::read);
		}
	}

	@Test
	void streamTransformerMakesTextsOfFiles() {
		this.dracoon.upload(this.folder + "/a.txt", "Grüße");
		QueueChannel channel = new QueueChannel();
		IntegrationFlowRegistration flow = this.dracoon.register(IntegrationFlow
			.from(adapter(), (endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofMillis(20))))
			.transform(new StreamTransformer("UTF-8"))
			.channel(channel)
			.get());
		try {
			Message<?> message = channel.receive(TIMEOUT.toMillis());
			assertThat(message).isNotNull();
			assertThat(message.getPayload()).isEqualTo("Grüße");
			assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "a.txt")
				.containsKey(DracoonHeaders.NODE_ID);
			awaitNoTransfer();
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void fileSplitterMakesLinesOfFiles() {
		this.dracoon.upload(this.folder + "/a.txt", "one\ntwo\nthree");
		QueueChannel channel = new QueueChannel();
		IntegrationFlowRegistration flow = this.dracoon.register(IntegrationFlow
			.from(adapter(), (endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofMillis(20))))
			.split(Files.splitter())
			.channel(channel)
			.get());
		try {
			for (String line : List.of("one", "two", "three")) {
				Message<?> message = channel.receive(TIMEOUT.toMillis());
				assertThat(message).isNotNull();
				assertThat(message.getPayload()).isEqualTo(line);
			}
			awaitNoTransfer();
		}
		finally {
			flow.destroy();
		}
	}

	private boolean isTransferring() {
		return this.dracoon.client()
			.transfers()
			.active()
			.stream()
			.anyMatch((transfer) -> transfer.state() == TransferState.TRANSFERRING);
	}

	private void awaitNoTransfer() {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !isTransferring());
	}

	private void uploadAll(String... names) {
		for (String name : names) {
			this.dracoon.upload(this.folder + "/" + name, name);
		}
	}

	private DracoonStreamingInboundChannelAdapterSpec adapter() {
		return adapter(Comparator.comparing(Node::name));
	}

	private DracoonStreamingInboundChannelAdapterSpec adapter(Comparator<Node> comparator) {
		return DracoonIntegration
			.inboundStreamingAdapter(new DracoonRemoteFileTemplate(this.dracoon.sessions()), comparator)
			.remoteDirectory(this.folder);
	}

	private DracoonStreamingMessageSource start(DracoonStreamingInboundChannelAdapterSpec spec) {
		return this.dracoon.start(spec);
	}

	private static Message<InputStream> received(DracoonStreamingMessageSource source) {
		Message<InputStream> message = source.receive();
		assertThat(message).as("the next file").isNotNull();
		return message;
	}

	private static List<String> names(DracoonStreamingMessageSource source) {
		List<String> names = new ArrayList<>();
		for (Message<InputStream> message = source.receive(); message != null; message = source.receive()) {
			names.add(name(message));
		}
		return names;
	}

	private static String name(Message<InputStream> message) {
		read(message);
		return Objects.requireNonNull(message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class));
	}

	private static String read(Message<InputStream> message) {
		try (InputStream stream = message.getPayload()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static long created(Node node) {
		return Objects.requireNonNull(node.createdAt()).toEpochMilli();
	}

}
