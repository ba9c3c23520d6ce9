// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.support.FileExistsMode;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.MessageHandlingException;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.dsl.DracoonMessageHandlerSpec;
import io.dracoonspring.integration.inbound.DracoonFixture;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests the adapter that uploads the payloads of messages as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboundAdapterTests {

	private final DracoonFixture dracoon = new DracoonFixture();

	@TempDir
	Path directory;

	private String folder = "";

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
	}

	@AfterEach
	void leavesNothingBehind() {
		assertThat(this.dracoon.emulator().openUploadChannels()).isZero();
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	@Test
	void uploadsFilesUnderTheirNames() throws IOException {
		File file = Files.writeString(this.directory.resolve("Übersicht 1.txt"), "content").toFile();
		start(adapter()).handleMessage(new GenericMessage<>(file));
		assertThat(this.dracoon.content(this.folder + "/Übersicht 1.txt")).isEqualTo("content");
		assertThat(file).exists();
	}

	@Test
	void uploadsBytesTextsStreamsAndResources() {
		MessageHandler handler = start(adapter());
		byte[] content = "content".getBytes(StandardCharsets.UTF_8);
		handler.handleMessage(named("bytes", content));
		handler.handleMessage(named("text", "content"));
		handler.handleMessage(named("stream", new ByteArrayInputStream(content)));
		handler.handleMessage(named("resource", new ByteArrayResource(content)));
		for (String name : new String[] { "bytes", "text", "stream", "resource" }) {
			assertThat(this.dracoon.content(this.folder + "/" + name)).as(name).isEqualTo("content");
		}
	}

	@Test
	void uploadsNothingOfWhichThereIsNothing() {
		start(adapter()).handleMessage(named("empty.txt", ""));
		assertThat(this.dracoon.template().get(this.folder + "/empty.txt").size()).isZero();
	}

	@Test
	void encodesTextsAsUtf8OrAsItIsTold() throws IOException {
		start(adapter()).handleMessage(named("utf-8.txt", "Grüße"));
		start(adapter().charset(StandardCharsets.ISO_8859_1)).handleMessage(named("latin-1.txt", "Grüße"));
		assertThat(bytes("utf-8.txt")).isEqualTo("Grüße".getBytes(StandardCharsets.UTF_8));
		assertThat(bytes("latin-1.txt")).isEqualTo("Grüße".getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void refusesPayloadsThatAreNoContent() {
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> start(adapter()).handleMessage(named("number", 42)))
			.withStackTraceContaining("java.lang.Integer");
		assertThat(names()).isEmpty();
	}

	@Test
	void failsIfThereIsNoSuchFile() {
		File missing = this.directory.resolve("missing.txt").toFile();
		assertThatExceptionOfType(MessageHandlingException.class)
			.isThrownBy(() -> start(adapter()).handleMessage(new GenericMessage<>(missing)))
			.withStackTraceContaining("missing.txt");
		assertThat(names()).isEmpty();
	}

	@Test
	void takesTheDirectoryFromAnExpressionOrAFunction() {
		String other = this.dracoon.folder("/Projects");
		start(adapter().remoteDirectoryExpression("headers.where")).handleMessage(named("a.txt", "a", other));
		assertThat(this.dracoon.content(other + "/a.txt")).isEqualTo("a");
		start(adapter().remoteDirectory((message) -> message.getHeaders().get("where") + "/"))
			.handleMessage(named("b.txt", "b", other));
		assertThat(this.dracoon.content(other + "/b.txt")).isEqualTo("b");
		assertThat(names()).isEmpty();
	}

	@Test
	void takesAPathThatHasNoSlashAtItsBeginning() {
		start(adapter().remoteDirectory(this.folder.substring(1))).handleMessage(named("a.txt", "a"));
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("a");
	}

	@Test
	void takesTheNameFromAGeneratorOrAnExpression() {
		start(adapter().fileNameGenerator((message) -> message.getPayload() + ".txt"))
			.handleMessage(new GenericMessage<>("generated"));
		start(adapter().fileNameExpression("payload + '.pdf'")).handleMessage(new GenericMessage<>("expressed"));
		Message<String> nameless = new GenericMessage<>("nameless");
		start(adapter()).handleMessage(nameless);
		assertThat(names()).containsExactlyInAnyOrder("generated.txt", "expressed.pdf",
				nameless.getHeaders().getId() + ".msg");
	}

	@Test
	void createsFoldersOnTheWayIfItIsTo() {
		MessageHandler handler = start(
				adapter().autoCreateDirectory(true).remoteDirectory(this.folder + "/2026/03/in"));
		handler.handleMessage(named("a.txt", "a"));
		handler.handleMessage(named("b.txt", "b"));
		assertThat(this.dracoon.content(this.folder + "/2026/03/in/a.txt")).isEqualTo("a");
		assertThat(this.dracoon.content(this.folder + "/2026/03/in/b.txt")).isEqualTo("b");
	}

	@Test
	void createsNoFolderUnlessItIsTo() {
		MessageHandler handler = start(adapter().remoteDirectory(this.folder + "/missing"));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> handler.handleMessage(named("a.txt", "a")))
			.havingRootCause()
			.isInstanceOf(DracoonApiException.NotFound.class)
			.withMessageContaining("There is no 'missing' in '" + this.folder + "'");
		assertThat(names()).isEmpty();
	}

	@Test
	void createsNoRoom() {
		MessageHandler handler = start(adapter().autoCreateDirectory(true).remoteDirectory("/No such room/in"));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> handler.handleMessage(named("a.txt", "a")))
			.withStackTraceContaining("No such room");
		assertThat(this.dracoon.template().exists("/No such room")).isFalse();
	}

	@Test
	void makesANewVersionOfAFileThatExists() {
		MessageHandler handler = start(adapter());
		handler.handleMessage(named("a.txt", "old"));
		Node before = this.dracoon.template().get(this.folder + "/a.txt");
		handler.handleMessage(named("a.txt", "new"));
		Node after = this.dracoon.template().get(this.folder + "/a.txt");
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("new");
		assertThat(after.id()).isNotEqualTo(before.id());
		assertThat(after.referenceId()).isNotNull().isEqualTo(before.referenceId());
		assertThat(after.cntDeletedVersions()).isEqualTo(1);
	}

	@Test
	void failsInsteadOfReplacingIfItIsTo() {
		Node before = this.dracoon.upload(this.folder + "/a.txt", "old");
		MessageHandler handler = start(adapter(FileExistsMode.FAIL));
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> handler.handleMessage(named("a.txt", "new")))
			.withStackTraceContaining("The destination file already exists at '" + this.folder + "/a.txt'");
		assertUnchanged(before);
		handler.handleMessage(named("b.txt", "b"));
		assertThat(this.dracoon.content(this.folder + "/b.txt")).isEqualTo("b");
	}

	@Test
	void leavesAFileThatExistsIfItIsTo() {
		Node before = this.dracoon.upload(this.folder + "/a.txt", "old");
		MessageHandler handler = start(adapter(FileExistsMode.IGNORE));
		handler.handleMessage(named("a.txt", "new"));
		assertUnchanged(before);
		handler.handleMessage(named("b.txt", "b"));
		assertThat(this.dracoon.content(this.folder + "/b.txt")).isEqualTo("b");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.INCLUDE, names = { "FAIL", "IGNORE" })
	void replacesNothingThatSomebodyElseUploadsAtTheSameTime(FileExistsMode mode) {
		MessageHandler handler = start(adapter(mode));
		InputStream late = new ByteArrayInputStream("mine".getBytes(StandardCharsets.UTF_8)) {

			private boolean uploaded;

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				if (!this.uploaded) {
					this.uploaded = true;
					OutboundAdapterTests.this.dracoon.upload(OutboundAdapterTests.this.folder + "/a.txt", "theirs");
				}
				return super.read(target, offset, length);
			}

		};
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> handler.handleMessage(named("a.txt", late)));
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("theirs");
		assertThat(this.dracoon.template().get(this.folder + "/a.txt").cntDeletedVersions()).isZero();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "REPLACE", "FAIL", "IGNORE" })
	void refusesOtherModesAndNamesThoseThatThereAre(FileExistsMode mode) {
		assertThatIllegalArgumentException().isThrownBy(() -> adapter(mode))
			.withMessageStartingWith("FileExistsMode." + mode)
			.withMessageContaining("use REPLACE, which makes a new version, FAIL or IGNORE");
	}

	@Test
	void refusesTemporaryNames() {
		assertThatIllegalArgumentException().isThrownBy(() -> adapter().useTemporaryFileName(true))
			.withMessageContaining("appears only when it is complete");
		start(adapter().useTemporaryFileName(false)).handleMessage(named("a.txt", "a"));
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void filesDoNotEndUpInATemporaryDirectory() {
		String temporary = this.dracoon.folder("/Projects");
		assertThatIllegalArgumentException().isThrownBy(() -> adapter().temporaryRemoteDirectory(temporary));
	}

	@Test
	void sourceThatFailsLeavesNoFile() {
		MessageHandler handler = start(adapter());
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> handler.handleMessage(named("a.txt", new BrokenStream())))
			.withStackTraceContaining("broken on purpose");
		assertThat(names()).isEmpty();
	}

	@Test
	void sourceThatFailsLeavesTheVersionThatIsThere() {
		Node before = this.dracoon.upload(this.folder + "/a.txt", "old");
		MessageHandler handler = start(adapter());
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> handler.handleMessage(named("a.txt", new BrokenStream())));
		assertUnchanged(before);
	}

	@Test
	void encryptsWhatGoesIntoAnEncryptedRoom() {
		String vault = this.dracoon.folder("/Vault");
		MessageHandler handler = start(adapter().remoteDirectory(vault + "/in").autoCreateDirectory(true));
		handler.handleMessage(named("secret.txt", "old"));
		handler.handleMessage(named("secret.txt", "secret"));
		assertThat(this.dracoon.template().get(vault + "/in/secret.txt").isEncrypted()).isTrue();
		assertThat(this.dracoon.content(vault + "/in/secret.txt")).isEqualTo("secret");
	}

	@Test
	void endsAFlow() {
		DirectChannel channel = new DirectChannel();
		IntegrationFlowRegistration flow = this.dracoon
			.register(IntegrationFlow.from(channel).handle(adapter().fileNameExpression("headers.id + '.txt'")).get());
		try {
			Message<String> message = new GenericMessage<>("content");
			channel.send(message);
			assertThat(this.dracoon.content(this.folder + "/" + message.getHeaders().getId() + ".txt"))
				.isEqualTo("content");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void usesTheTemplateThatItIsGiven() {
		DracoonRemoteFileTemplate template = new DracoonRemoteFileTemplate(this.dracoon.sessions());
		template.setFileNameGenerator((message) -> "named-by-the-template.txt");
		DracoonMessageHandlerSpec spec = DracoonIntegration.outboundAdapter(template, FileExistsMode.REPLACE)
			.remoteDirectory(this.folder);
		start(spec).handleMessage(new GenericMessage<>("content"));
		assertThat(names()).containsExactly("named-by-the-template.txt");
	}

	private void assertUnchanged(Node before) {
		Node after = this.dracoon.template().get(this.folder + "/" + before.name());
		assertThat(after.id()).isEqualTo(before.id());
		assertThat(this.dracoon.content(this.folder + "/" + before.name())).isEqualTo("old");
	}

	private String[] names() {
		try (Stream<Node> nodes = this.dracoon.template().list(this.folder)) {
			return nodes.map(Node::name).toArray(String[]::new);
		}
	}

	private byte[] bytes(String name) throws IOException {
		try (InputStream input = this.dracoon.template().openInputStream(this.folder + "/" + name)) {
			return input.readAllBytes();
		}
	}

	private DracoonMessageHandlerSpec adapter() {
		return DracoonIntegration.outboundAdapter(this.dracoon.sessions()).remoteDirectory(this.folder);
	}

	private DracoonMessageHandlerSpec adapter(FileExistsMode mode) {
		return DracoonIntegration.outboundAdapter(this.dracoon.sessions(), mode).remoteDirectory(this.folder);
	}

	private MessageHandler start(DracoonMessageHandlerSpec spec) {
		return this.dracoon.start(spec);
	}

	private static Message<?> named(String name, Object payload) {
		return MessageBuilder.withPayload(payload).setHeader(FileHeaders.FILENAME, name).build();
	}

	private static Message<?> named(String name, Object payload, String where) {
		return MessageBuilder.fromMessage(named(name, payload)).setHeader("where", where).build();
	}

	/**
	 * Fails after a part of the content has been read.
	 */
	private static final class BrokenStream extends InputStream {

		private int left = 100_000;

		@Override
		public int read() throws IOException {
			if (this.left == 0) {
				throw new IOException("broken on purpose");
			}
			this.left--;
			return 'x';
		}

	}

}
