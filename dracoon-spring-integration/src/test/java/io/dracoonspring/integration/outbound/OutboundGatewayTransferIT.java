// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.integration.StaticMessageHeaderAccessor;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;
import org.springframework.integration.file.support.FileExistsMode;
import org.springframework.integration.support.PartialSuccessException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.dsl.DracoonOutboundGatewaySpec;
import io.dracoonspring.integration.inbound.DracoonFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests commands that transfer files from and to the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboundGatewayTransferIT {

	private static final Instant MODIFIED = Instant.parse("2026-03-01T10:15:30.123Z");

	private final DracoonFixture dracoon = new DracoonFixture();

	@TempDir
	Path directory;

	private String folder = "";

	private Path copies = Path.of("");

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
		this.copies = this.directory.resolve("copies");
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	@Test
	void getCopiesAFile() {
		upload("a.txt");
		Message<?> reply = reply(gateway(Command.GET), this.folder + "/a.txt");
		assertThat((File) reply.getPayload()).hasParent(this.copies.toFile()).hasName("a.txt").hasContent("a.txt");
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/")
			.containsEntry(FileHeaders.REMOTE_FILE, "a.txt")
			.containsEntry(FileHeaders.REMOTE_HOST_PORT, this.dracoon.hostPort());
		assertThat(this.dracoon.template().exists(this.folder + "/a.txt")).isTrue();
	}

	@Test
	void getDecrypts() {
		String vault = this.dracoon.folder("/Vault");
		this.dracoon.upload(vault + "/secret.txt", "secret");
		assertThat((File) reply(gateway(Command.GET), vault + "/secret.txt").getPayload()).hasContent("secret");
	}

	@Test
	void getRemovesTheFileWithOptionDAndKeepsItsTimestampWithOptionP() {
		this.dracoon.upload(this.folder + "/a.txt", "a", MODIFIED);
		File copy = (File) reply(gateway(Command.GET).options("-D -P"), this.folder + "/a.txt").getPayload();
		assertThat(copy).hasContent("a");
		assertThat(Instant.ofEpochMilli(copy.lastModified())).isEqualTo(MODIFIED);
		assertThat(this.dracoon.template().exists(this.folder + "/a.txt")).isFalse();
	}

	@Test
	void getYieldsAStreamWithOptionStream() throws IOException {
		upload("a.txt");
		Message<?> reply = reply(gateway(Command.GET).options("-stream"), this.folder + "/a.txt");
		try (InputStream stream = (InputStream) reply.getPayload()) {
			assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a.txt");
		}
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "a.txt");
		Objects.requireNonNull(StaticMessageHeaderAccessor.getCloseableResource(reply)).close();
	}

	@Test
	void getNamesCopiesAsExpressionsSay() {
		upload("a.txt");
		File copy = (File) reply(gateway(Command.GET)
			.localDirectoryExpression("'" + this.copies + "/' + #remoteDirectory.substring(1, 9)")
			.localFilenameExpression("#remoteFileName.toUpperCase()"), this.folder + "/a.txt").getPayload();
		assertThat(copy).isEqualTo(this.copies.resolve("Projects/A.TXT").toFile()).hasContent("a.txt");
	}

	@Test
	void getFailsIfTheCopyExists() throws IOException {
		existing("a.txt", "old");
		upload("a.txt");
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.GET), this.folder + "/a.txt"))
			.withStackTraceContaining("already exists");
		assertThat(this.copies.resolve("a.txt")).hasContent("old");
	}

	@ParameterizedTest
	@CsvSource({ "IGNORE,old", "REPLACE,a.txt", "APPEND,olda.txt" })
	void getLeavesReplacesOrExtendsTheCopyThatExistsAsItIsTold(FileExistsMode mode, String content) throws IOException {
		existing("a.txt", "old");
		upload("a.txt");
		File copy = (File) reply(gateway(Command.GET).fileExistsMode(mode), this.folder + "/a.txt").getPayload();
		assertThat(copy).hasContent(content);
	}

	@Test
	void getReplacesTheCopyIfTheFileWasModified() {
		this.dracoon.upload(this.folder + "/a.txt", "old", MODIFIED);
		DracoonOutboundGatewaySpec gateway = gateway(Command.GET).fileExistsMode(FileExistsMode.REPLACE_IF_MODIFIED);
		File copy = (File) reply(gateway, this.folder + "/a.txt").getPayload();
		assertThat(copy).hasContent("old");
		this.dracoon.upload(this.folder + "/a.txt", "same time", MODIFIED);
		reply(gateway, this.folder + "/a.txt");
		assertThat(copy).hasContent("old");
		this.dracoon.upload(this.folder + "/a.txt", "new", MODIFIED.plusSeconds(1));
		reply(gateway, this.folder + "/a.txt");
		assertThat(copy).hasContent("new");
	}

	@Test
	void getTakesTheModeFromTheMessage() throws IOException {
		existing("a.txt", "old");
		upload("a.txt");
		DracoonOutboundGatewaySpec gateway = gateway(Command.GET).fileExistsModeExpression("headers.mode");
		File copy = (File) reply(gateway, request(this.folder + "/a.txt", "mode", "ignore")).getPayload();
		assertThat(copy).hasContent("old");
		reply(gateway, request(this.folder + "/a.txt", "mode", "replace"));
		assertThat(copy).hasContent("a.txt");
	}

	@Test
	void getOfWhatIsNoFileFailsAndLeavesNothing() {
		upload("one/a.txt");
		for (String path : new String[] { this.folder, this.folder + "/one" }) {
			assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> reply(gateway(Command.GET), path))
				.withStackTraceContaining("is not a file");
		}
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.GET), this.folder + "/missing"))
			.withStackTraceContaining("'" + this.folder + "/missing' does not exist, or the account cannot see it");
		assertThat(this.copies).isEmptyDirectory();
	}

	@Test
	void getOfContentThatWasTamperedWithLeavesNothing() {
		this.dracoon.emulator().tamperWithContent(upload("a.txt").id());
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.GET).options("-D"), this.folder + "/a.txt"))
			.withRootCauseInstanceOf(DracoonTransferException.class);
		assertThat(this.copies).isEmptyDirectory();
		assertThat(this.dracoon.template().exists(this.folder + "/a.txt")).isTrue();
	}

	@Test
	void mgetCopiesWhatMatchesAPattern() {
		upload("a.txt");
		upload("b.pdf");
		upload("c.txt");
		upload("below/d.txt");
		Message<?> reply = reply(gateway(Command.MGET), this.folder + "/*.txt");
		assertThat(files(reply)).containsExactly(this.copies.resolve("a.txt").toFile(),
				this.copies.resolve("c.txt").toFile());
		assertThat(this.copies.resolve("c.txt")).hasContent("c.txt");
		assertThat(this.copies.toFile().list()).containsExactlyInAnyOrder("a.txt", "c.txt");
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/")
			.containsEntry(FileHeaders.REMOTE_FILE, "*.txt");
	}

	@Test
	void mgetCopiesWhatAFilterAccepts() {
		upload("a.txt");
		upload("b.pdf");
		assertThat(files(reply(gateway(Command.MGET).regexFileNameFilter(".*\\.pdf"), this.folder + "/*")))
			.containsExactly(this.copies.resolve("b.pdf").toFile());
	}

	@Test
	void mgetCopiesATreeWithOptionR() {
		upload("a.txt");
		upload("below/b.txt");
		upload("below/deep/c.txt");
		Message<?> reply = reply(
				gateway(Command.MGET).options("-R")
					.localDirectoryExpression(
							"'" + this.copies + "/' + #remoteDirectory.substring(" + this.folder.length() + ")"),
				this.folder + "/*");
		assertThat(files(reply)).containsExactly(this.copies.resolve("a.txt").toFile(),
				this.copies.resolve("below/b.txt").toFile(), this.copies.resolve("below/deep/c.txt").toFile());
		assertThat(this.copies.resolve("below/deep/c.txt")).hasContent("below/deep/c.txt");
	}

	@Test
	void mgetLeavesOutCopiesThatExistIfItIsTo() throws IOException {
		existing("a.txt", "old");
		upload("a.txt");
		upload("b.txt");
		assertThat(files(reply(gateway(Command.MGET).fileExistsMode(FileExistsMode.IGNORE), this.folder + "/*")))
			.containsExactly(this.copies.resolve("b.txt").toFile());
		assertThat(this.copies.resolve("a.txt")).hasContent("old");
	}

	@Test
	void mgetOfNothingIsEmptyOrAnErrorWithOptionX() {
		assertThat(files(reply(gateway(Command.MGET), this.folder + "/*.txt"))).isEmpty();
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.MGET).options("-x"), this.folder + "/*.txt"))
			.withStackTraceContaining("No files found at " + this.folder + "/ with pattern *.txt");
	}

	@Test
	void mgetTellsWhatItGotBeforeItFailed() {
		upload("a.txt");
		this.dracoon.emulator().tamperWithContent(upload("b.txt").id());
		upload("c.txt");
		assertThatExceptionOfType(PartialSuccessException.class)
			.isThrownBy(() -> reply(gateway(Command.MGET).options("-D"), this.folder + "/*"))
			.satisfies((ex) -> assertThat(ex.getPartialResults(File.class))
				.containsExactly(this.copies.resolve("a.txt").toFile()));
		assertThat(this.copies.toFile().list()).containsExactly("a.txt");
		assertThat(remoteNames(this.folder)).containsExactlyInAnyOrder("b.txt", "c.txt");
	}

	@Test
	void putUploadsAndYieldsThePath() throws IOException {
		File file = existing("a.txt", "content");
		DracoonOutboundGatewaySpec gateway = put(Command.PUT).autoCreateDirectory(true)
			.remoteDirectoryExpression("'" + this.folder + "/' + headers.where");
		Message<?> reply = reply(gateway, request(file, "where", "in/2026"));
		assertThat(reply.getPayload()).isEqualTo(this.folder + "/in/2026/a.txt");
		assertThat(this.dracoon.content(this.folder + "/in/2026/a.txt")).isEqualTo("content");
	}

	@Test
	void putNamesTextsAsAGeneratorSays() {
		DracoonOutboundGatewaySpec gateway = put(Command.PUT).charset("ISO-8859-1")
			.fileNameGenerator((message) -> "generated.txt");
		assertThat(reply(gateway, new GenericMessage<>("Grüße")).getPayload())
			.isEqualTo(this.folder + "/generated.txt");
		assertThat(this.dracoon.template().get(this.folder + "/generated.txt").size()).isEqualTo(5);
	}

	@Test
	void putMakesANewVersionUnlessItIsToldOtherwise() throws IOException {
		Node before = upload("a.txt");
		File file = existing("a.txt", "new");
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(put(Command.PUT).fileExistsMode(FileExistsMode.FAIL), new GenericMessage<>(file)))
			.withStackTraceContaining("already exists");
		reply(put(Command.PUT).fileExistsMode(FileExistsMode.IGNORE), new GenericMessage<>(file));
		assertThat(this.dracoon.template().get(this.folder + "/a.txt").id()).isEqualTo(before.id());
		reply(put(Command.PUT), new GenericMessage<>(file));
		Node after = this.dracoon.template().get(this.folder + "/a.txt");
		assertThat(after.id()).isNotEqualTo(before.id());
		assertThat(after.referenceId()).isNotNull().isEqualTo(before.referenceId());
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("new");
	}

	@Test
	void putDoesNotAppend() throws IOException {
		upload("a.txt");
		File file = existing("a.txt", "more");
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(put(Command.PUT).fileExistsMode(FileExistsMode.APPEND), new GenericMessage<>(file)))
			.withStackTraceContaining("Use FileExistsMode.REPLACE, which makes a new version");
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("a.txt");
	}

	@Test
	void mputUploadsTheFilesOfADirectory() throws IOException {
		existing("a.txt", "a");
		existing("b.txt", "b");
		existing("below/c.txt", "c");
		Message<?> reply = reply(put(Command.MPUT), new GenericMessage<>(this.copies.toFile()));
		assertThat(paths(reply)).containsExactlyInAnyOrder(this.folder + "/a.txt", this.folder + "/b.txt");
		assertThat(this.dracoon.content(this.folder + "/b.txt")).isEqualTo("b");
		assertThat(remoteNames(this.folder)).containsExactlyInAnyOrder("a.txt", "b.txt");
	}

	@Test
	void mputUploadsATreeWithOptionR() throws IOException {
		existing("a.txt", "a");
		existing("below/b.txt", "b");
		existing("below/deep/c.txt", "c");
		Message<?> reply = reply(put(Command.MPUT).options("-R").autoCreateDirectory(true),
				new GenericMessage<>(this.copies.toString()));
		assertThat(paths(reply)).containsExactlyInAnyOrder(this.folder + "/a.txt", this.folder + "/below/b.txt",
				this.folder + "/below/deep/c.txt");
		assertThat(this.dracoon.content(this.folder + "/below/deep/c.txt")).isEqualTo("c");
	}

	@Test
	void mputUploadsWhatAFilterAcceptsAndCollectionsOfFiles() throws IOException {
		File text = existing("a.txt", "a");
		File other = existing("b.pdf", "b");
		reply(put(Command.MPUT).patternMputFilter("*.txt"), new GenericMessage<>(this.copies.toFile()));
		assertThat(remoteNames(this.folder)).containsExactly("a.txt");
		assertThat(paths(reply(put(Command.MPUT), new GenericMessage<>(List.of(text, other)))))
			.containsExactly(this.folder + "/a.txt", this.folder + "/b.pdf");
		assertThat(this.dracoon.template().get(this.folder + "/a.txt").cntDeletedVersions()).isEqualTo(1);
	}

	@Test
	void mputTellsWhatItUploadedBeforeItFailed() throws IOException {
		existing("a.txt", "a");
		existing("b.txt", "b");
		DracoonOutboundGatewaySpec gateway = put(Command.MPUT).fileExistsMode(FileExistsMode.FAIL)
			.fileNameGenerator((message) -> "same.txt");
		assertThatExceptionOfType(PartialSuccessException.class)
			.isThrownBy(() -> reply(gateway, new GenericMessage<>(this.copies.toFile())))
			.satisfies(
					(ex) -> assertThat(ex.getPartialResults(String.class)).containsExactly(this.folder + "/same.txt"));
		assertThat(this.dracoon.template().get(this.folder + "/same.txt").cntDeletedVersions()).isZero();
	}

	private Node upload(String path) {
		String target = this.folder + "/" + path;
		this.dracoon.template().createFolders(target.substring(0, target.lastIndexOf('/')));
		return this.dracoon.upload(target, path);
	}

	private File existing(String path, String content) throws IOException {
		Path file = this.copies.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, content).toFile();
	}

	private String[] remoteNames(String path) {
		try (Stream<Node> nodes = this.dracoon.template().list(path)) {
			return nodes.map(Node::name).toArray(String[]::new);
		}
	}

	private DracoonOutboundGatewaySpec gateway(Command command) {
		return DracoonIntegration.outboundGateway(this.dracoon.sessions(), command, "payload")
			.localDirectory(this.copies.toFile());
	}

	private DracoonOutboundGatewaySpec put(Command command) {
		return DracoonIntegration.outboundGateway(this.dracoon.sessions(), command, null)
			.remoteDirectoryExpression("'" + this.folder + "'");
	}

	private Message<?> reply(DracoonOutboundGatewaySpec spec, String payload) {
		return reply(spec, new GenericMessage<>(payload));
	}

	private Message<?> reply(DracoonOutboundGatewaySpec spec, Message<?> request) {
		QueueChannel replies = new QueueChannel();
		AbstractRemoteFileOutboundGateway<Node> gateway = this.dracoon.start(spec);
		gateway.setOutputChannel(replies);
		gateway.handleMessage(request);
		return Objects.requireNonNull(replies.receive(0));
	}

	private static Message<?> request(Object payload, String header, Object value) {
		return MessageBuilder.withPayload(payload).setHeader(header, value).build();
	}

	private static List<File> files(Message<?> reply) {
		return ((List<?>) reply.getPayload()).stream().map(File.class::cast).toList();
	}

	private static List<String> paths(Message<?> reply) {
		return ((List<?>) reply.getPayload()).stream().map(String.class::cast).toList();
	}

}
