// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.dsl.DracoonOutboundGatewaySpec;
import io.dracoonspring.integration.filters.DracoonSimplePatternFileListFilter;
import io.dracoonspring.integration.inbound.DracoonFixture;
import io.dracoonspring.integration.session.DracoonFileInfo;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests commands that read the server, and that move and remove files there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboundGatewayTests {

	private final DracoonFixture dracoon = new DracoonFixture();

	private String folder = "";

	@BeforeEach
	void startAfresh() {
		this.folder = this.dracoon.folder("/Projects");
	}

	@AfterAll
	void close() {
		this.dracoon.close();
	}

	@Test
	void lsTellsAboutFilesInTheOrderOfTheirNames() {
		Node node = this.dracoon.upload(this.folder + "/b.txt", "content");
		uploadAll("c.txt", "a.txt", "below/d.txt");
		Message<?> reply = reply(ls(), this.folder);
		assertThat(infos(reply)).extracting(DracoonFileInfo::getFilename).containsExactly("a.txt", "b.txt", "c.txt");
		DracoonFileInfo info = infos(reply).get(1);
		assertThat(info.getNodeId()).isEqualTo(node.id());
		assertThat(info.getSize()).isEqualTo(7);
		assertThat(info.isDirectory()).isFalse();
		assertThat(info.getRemoteDirectory()).isEqualTo(this.folder + "/");
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/")
			.containsEntry(FileHeaders.REMOTE_HOST_PORT, this.dracoon.hostPort());
	}

	@Test
	void lsYieldsNamesWithOption1() {
		uploadAll("b.txt", "a.txt", "below/c.txt");
		assertThat(reply(ls().options("-1"), this.folder).getPayload()).isEqualTo(List.of("a.txt", "b.txt"));
	}

	@Test
	void lsKeepsTheOrderOfTheServerWithOptionF() {
		uploadAll("c.txt", "A.txt", "b.txt");
		List<String> order;
		try (Stream<Node> nodes = this.dracoon.template().list(this.folder)) {
			order = nodes.map(Node::name).toList();
		}
		assertThat(reply(ls().options("-1 -f"), this.folder).getPayload()).isEqualTo(order);
		assertThat(reply(ls().options("-1"), this.folder).getPayload()).isEqualTo(List.of("A.txt", "b.txt", "c.txt"));
	}

	@Test
	void lsListsFoldersWithOptionDirs() {
		uploadAll("a.txt", "below/b.txt");
		assertThat(reply(ls().options("-1 -dirs"), this.folder).getPayload()).isEqualTo(List.of("a.txt", "below"));
		assertThat(infos(reply(ls().options("-dirs"), this.folder))).extracting(DracoonFileInfo::isDirectory)
			.containsExactly(false, true);
	}

	@Test
	void lsListsWhatIsBelowWithOptionR() {
		uploadAll("a.txt", "below/b.txt", "below/deep/c.txt", "empty/");
		assertThat(reply(ls().options("-1 -R"), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "below/b.txt", "below/deep/c.txt"));
		assertThat(reply(ls().options("-1 -R -dirs"), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "below", "below/b.txt", "below/deep", "below/deep/c.txt", "empty"));
		List<DracoonFileInfo> infos = infos(reply(ls().options("-R"), this.folder));
		assertThat(infos).extracting(DracoonFileInfo::getFilename)
			.containsExactly("a.txt", "below/b.txt", "below/deep/c.txt");
		assertThat(infos).extracting(DracoonFileInfo::getNodeId)
			.containsExactly(id("a.txt"), id("below/b.txt"), id("below/deep/c.txt"));
	}

	@Test
	void lsHidesNamesThatBeginWithADotUnlessItIsToListAll() {
		uploadAll(".hidden", "a.txt");
		assertThat(reply(ls().options("-1"), this.folder).getPayload()).isEqualTo(List.of("a.txt"));
		assertThat(reply(ls().options("-1 -a"), this.folder).getPayload()).isEqualTo(List.of(".hidden", "a.txt"));
	}

	@Test
	void lsListsWhatAFilterAccepts() {
		uploadAll("a.txt", "b.pdf", "c-1.txt", "below/d.txt");
		assertThat(reply(ls().options("-1").patternFileNameFilter("*.txt"), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "c-1.txt"));
		assertThat(reply(ls().options("-1").regexFileNameFilter(".-\\d\\..*"), this.folder).getPayload())
			.isEqualTo(List.of("c-1.txt"));
		assertThat(reply(ls().options("-1").filterExpression("name matches '[ab].*'"), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "b.pdf"));
		assertThat(reply(ls().options("-1").filterFunction((node) -> node.size() == 5L), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "b.pdf"));
	}

	@Test
	void lsFollowsFoldersThatAFilterForRecursionLetsPass() {
		uploadAll("a.txt", "b.pdf", "below/c.txt", "below/d.pdf");
		DracoonSimplePatternFileListFilter filter = new DracoonSimplePatternFileListFilter("**/*.txt");
		filter.setForRecursion(true);
		assertThat(reply(ls().options("-1 -R").filter(filter), this.folder).getPayload())
			.isEqualTo(List.of("a.txt", "below/c.txt"));
	}

	@Test
	void lsListsWhatMatchesAPatternInThePath() {
		uploadAll("a.txt", "b.pdf", "c.txt");
		assertThat(reply(ls().options("-1"), this.folder + "/*.txt").getPayload()).isEqualTo(List.of("a.txt", "c.txt"));
	}

	@Test
	void lsOfAnEmptyFolderIsEmpty() {
		assertThat(reply(ls(), this.folder).getPayload()).isEqualTo(List.of());
	}

	@Test
	void lsOfAFolderThatDoesNotExistFails() {
		assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> reply(ls(), this.folder + "/missing"))
			.havingRootCause()
			.isInstanceOf(FileNotFoundException.class)
			.withMessage("'" + this.folder + "/missing' does not exist, or the account cannot see it");
	}

	@Test
	void lsListsRoomsAtTheRoot() {
		assertThat(names(reply(ls().options("-1 -dirs"), "/"))).contains("Projects", "Vault");
	}

	@Test
	void lsListsRoomsWithoutAnExpression() {
		DracoonOutboundGatewaySpec gateway = DracoonIntegration
			.outboundGateway(this.dracoon.sessions(), Command.LS, null)
			.options("-1 -dirs");
		assertThat(names(reply(gateway, "whatever"))).contains("Projects", "Vault");
	}

	@Test
	void nlstYieldsNamesOfFilesAndFolders() {
		uploadAll("b.txt", "a.txt", "below/c.txt");
		Message<?> reply = reply(gateway(Command.NLST), this.folder);
		assertThat(reply.getPayload()).isEqualTo(List.of("a.txt", "b.txt", "below"));
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/");
		assertThat(reply(gateway(Command.NLST), this.folder + "/*.txt").getPayload())
			.isEqualTo(List.of("a.txt", "b.txt"));
		assertThat(names(reply(gateway(Command.NLST).options("-f"), this.folder))).containsExactlyInAnyOrder("a.txt",
				"b.txt", "below");
	}

	@Test
	void nlstListsRoomsWithoutAnExpression() {
		DracoonOutboundGatewaySpec gateway = DracoonIntegration.outboundGateway(this.dracoon.sessions(), Command.NLST,
				null);
		assertThat(names(reply(gateway, "whatever"))).contains("Projects", "Vault");
	}

	@Test
	void mvRenames() {
		long id = uploadAll("a.txt");
		Message<?> reply = reply(
				gateway(Command.MV).renameFunction((message) -> this.folder + "/" + message.getHeaders().get("to")),
				MessageBuilder.withPayload(this.folder + "/a.txt").setHeader("to", "b.txt").build());
		assertThat(reply.getPayload()).isEqualTo(true);
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/")
			.containsEntry(FileHeaders.REMOTE_FILE, "a.txt")
			.containsEntry(FileHeaders.RENAME_TO, this.folder + "/b.txt");
		assertThat(exists("a.txt")).isFalse();
		assertThat(id("b.txt")).isEqualTo(id);
	}

	@Test
	void mvTakesTheNewNameFromTheHeaderAndStaysInTheFolderIfItIsNoPath() {
		long id = uploadAll("a.txt");
		reply(gateway(Command.MV),
				MessageBuilder.withPayload(this.folder + "/a.txt").setHeader(FileHeaders.RENAME_TO, "b.txt").build());
		assertThat(exists("a.txt")).isFalse();
		assertThat(id("b.txt")).isEqualTo(id);
	}

	@Test
	void mvMovesIntoFoldersThatDoNotExistYet() {
		long id = uploadAll("a.txt");
		reply(gateway(Command.MV).renameExpression("'" + this.folder + "/done/2026/b.txt'"), this.folder + "/a.txt");
		assertThat(exists("a.txt")).isFalse();
		assertThat(id("done/2026/b.txt")).isEqualTo(id);
		uploadAll("c.txt");
		reply(gateway(Command.MV).renameExpression("'" + this.folder + "/done/2026/c.txt'"), this.folder + "/c.txt");
		assertThat(exists("done/2026/c.txt")).isTrue();
	}

	@Test
	void mvMovesFolders() {
		long id = uploadAll("from/a.txt");
		reply(gateway(Command.MV).renameExpression("'" + this.folder + "/to'"), this.folder + "/from");
		assertThat(exists("from")).isFalse();
		assertThat(id("to/a.txt")).isEqualTo(id);
	}

	@Test
	void mvReplacesNothing() {
		long moved = uploadAll("a.txt");
		long there = uploadAll("b.txt");
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.MV).renameExpression("'" + this.folder + "/b.txt'"),
					this.folder + "/a.txt"))
			.withRootCauseInstanceOf(DracoonApiException.Conflict.class);
		assertThat(id("a.txt")).isEqualTo(moved);
		assertThat(id("b.txt")).isEqualTo(there);
	}

	@Test
	void mvOfWhatDoesNotExistFails() {
		assertThatExceptionOfType(MessagingException.class).isThrownBy(
				() -> reply(gateway(Command.MV).renameExpression("'" + this.folder + "/b.txt'"), this.folder + "/a"))
			.withRootCauseInstanceOf(DracoonApiException.NotFound.class);
	}

	@Test
	void mvNeedsANewName() {
		uploadAll("a.txt");
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> reply(gateway(Command.MV), this.folder + "/a.txt"))
			.withStackTraceContaining("New filename cannot be empty");
		assertThat(exists("a.txt")).isTrue();
	}

	@Test
	void rmRemovesAFile() {
		uploadAll("a.txt", "b.txt");
		Message<?> reply = reply(gateway(Command.RM), this.folder + "/a.txt");
		assertThat(reply.getPayload()).isEqualTo(true);
		assertThat(reply.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder + "/")
			.containsEntry(FileHeaders.REMOTE_FILE, "a.txt");
		assertThat(exists("a.txt")).isFalse();
		assertThat(exists("b.txt")).isTrue();
	}

	@Test
	void rmTellsThatThereWasNothing() {
		assertThat(reply(gateway(Command.RM), this.folder + "/missing.txt").getPayload()).isEqualTo(false);
	}

	@Test
	void rmRemovesNeitherFoldersNorRooms() {
		uploadAll("below/a.txt");
		for (String path : new String[] { this.folder + "/below", "/Projects" }) {
			assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> reply(gateway(Command.RM), path))
				.withStackTraceContaining(
						"'" + path + "' is not a file, and this operation does not remove rooms and folders");
		}
		assertThat(exists("below/a.txt")).isTrue();
	}

	@Test
	void callbackWorksWithTheSession() {
		uploadAll("a.txt");
		DracoonOutboundGatewaySpec gateway = DracoonIntegration.outboundGateway(this.dracoon.sessions(),
				(session, message) -> session.exists(this.folder + "/" + message.getPayload())
						&& session.getClientInstance() instanceof DracoonOperations);
		assertThat(reply(gateway, "a.txt").getPayload()).isEqualTo(true);
		DracoonOutboundGatewaySpec other = DracoonIntegration.outboundGateway(this.dracoon.sessions(),
				(session, message) -> session.exists(this.folder + "/" + message.getPayload()));
		assertThat(reply(other, "b.txt").getPayload()).isEqualTo(false);
	}

	@Test
	void refusesWhatBelongsToTheTemplateItIsGiven() {
		DracoonRemoteFileTemplate template = new DracoonRemoteFileTemplate(this.dracoon.sessions());
		assertThatIllegalStateException()
			.isThrownBy(() -> DracoonIntegration.outboundGateway(template, Command.PUT, null).autoCreateDirectory(true))
			.withMessageContaining("'autoCreateDirectory' must be set on the externally provided");
		assertThatIllegalArgumentException().isThrownBy(() -> new DracoonOutboundGateway(template, "copy", null))
			.withMessageContaining("copy");
		uploadAll("a.txt");
		assertThat(
				reply(DracoonIntegration.outboundGateway(template, Command.NLST, "payload"), this.folder).getPayload())
			.isEqualTo(List.of("a.txt"));
	}

	@Test
	void answersInAFlow() {
		uploadAll("b.txt", "a.txt");
		DirectChannel requests = new DirectChannel();
		QueueChannel replies = new QueueChannel();
		IntegrationFlowRegistration flow = this.dracoon.register(IntegrationFlow.from(requests)
			.handle(DracoonIntegration.outboundGateway(this.dracoon.sessions(), Command.LS, "headers.where")
				.options(AbstractRemoteFileOutboundGateway.Option.NAME_ONLY))
			.split()
			.channel(replies)
			.get());
		try {
			requests.send(new GenericMessage<>("ask", Map.of("where", this.folder)));
			assertThat(Objects.requireNonNull(replies.receive(0)).getPayload()).isEqualTo("a.txt");
			assertThat(Objects.requireNonNull(replies.receive(0)).getPayload()).isEqualTo("b.txt");
		}
		finally {
			flow.destroy();
		}
	}

	private DracoonOutboundGatewaySpec ls() {
		return gateway(Command.LS);
	}

	private DracoonOutboundGatewaySpec gateway(Command command) {
		return DracoonIntegration.outboundGateway(this.dracoon.sessions(), command, "payload");
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

	/**
	 * Uploads files. The content of each file is its path. A path with a slash at its end
	 * is a folder.
	 * @return the id of the last file or folder
	 */
	private long uploadAll(String... paths) {
		Node node = null;
		for (String path : paths) {
			String parent = this.folder + "/" + path.substring(0, path.lastIndexOf('/') + 1);
			node = this.dracoon.template().createFolders(parent);
			if (!path.endsWith("/")) {
				node = this.dracoon.upload(this.folder + "/" + path, path);
			}
		}
		return Objects.requireNonNull(node).id();
	}

	private long id(String path) {
		return this.dracoon.template().get(this.folder + "/" + path).id();
	}

	private boolean exists(String path) {
		return this.dracoon.template().exists(this.folder + "/" + path);
	}

	private static List<DracoonFileInfo> infos(Message<?> reply) {
		return ((List<?>) reply.getPayload()).stream().map(DracoonFileInfo.class::cast).toList();
	}

	private static List<String> names(Message<?> reply) {
		return ((List<?>) reply.getPayload()).stream().map(String.class::cast).toList();
	}

}
