// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.MessageSourceSpec;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.aop.RotatingServerAdvice;
import org.springframework.integration.file.remote.aop.RotationPolicy.KeyDirectory;
import org.springframework.integration.file.remote.session.DelegatingSessionFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.dsl.DracoonStreamingInboundChannelAdapterSpec;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests sources that poll several places in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotatingServerTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final DracoonFixture one = new DracoonFixture();

	private final DracoonFixture two = new DracoonFixture();

	private final DelegatingSessionFactory<Node> sessions = new DelegatingSessionFactory<>(
			new DracoonSessionFactories(clients()));

	private final QueueChannel channel = new QueueChannel();

	@TempDir
	Path directory;

	private String folder = "";

	private String other = "";

	@BeforeEach
	void startAfresh() {
		this.folder = this.one.folder("/Projects");
		this.other = this.one.folder("/Projects");
		this.channel.purge(null);
	}

	@AfterAll
	void close() {
		this.two.close();
		this.one.close();
	}

	@Test
	void copiesOneFolderAfterTheOther() {
		uploadAll(this.one, this.folder, "a1", "a2");
		uploadAll(this.one, this.other, "b1", "b2");
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("one", this.folder), new KeyDirectory("one", this.other)));
		IntegrationFlowRegistration flow = poll(copies(), advice);
		try {
			assertThat(List.of(place(), place(), place(), place())).containsExactly(this.folder + "/a1",
					this.folder + "/a2", this.other + "/b1", this.other + "/b2");
			uploadAll(this.one, this.folder, "a3");
			assertThat(place()).isEqualTo(this.folder + "/a3");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void streamsFromFoldersInTurnIfItIsToBeFair() {
		uploadAll(this.one, this.folder, "a1", "a2");
		uploadAll(this.one, this.other, "b1", "b2");
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("one", this.folder), new KeyDirectory("one", this.other)), true);
		IntegrationFlowRegistration flow = poll(streams(), advice);
		try {
			assertThat(List.of(place(), place(), place(), place())).containsExactly(this.folder + "/a1",
					this.other + "/b1", this.folder + "/a2", this.other + "/b2");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void copiesFromOneServerAfterTheOther() {
		this.two.template().createFolders(this.folder);
		uploadAll(this.one, this.folder, "a1", "a2");
		uploadAll(this.two, this.folder, "b1");
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("one", this.folder), new KeyDirectory("two", this.folder)));
		IntegrationFlowRegistration flow = poll(copies(), advice);
		try {
			assertFile(this.one, "a1");
			assertFile(this.one, "a2");
			assertFile(this.two, "b1");
			uploadAll(this.one, this.folder, "a3");
			assertFile(this.one, "a3");
			uploadAll(this.two, this.folder, "b2");
			assertFile(this.two, "b2");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void streamsFromServersInTurnIfItIsToBeFair() {
		this.two.template().createFolders(this.folder);
		uploadAll(this.one, this.folder, "a1", "a2");
		uploadAll(this.two, this.folder, "b1", "b2");
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("one", this.folder), new KeyDirectory("two", this.folder)), true);
		IntegrationFlowRegistration flow = poll(streams(), advice);
		try {
			assertFile(this.one, "a1");
			assertFile(this.two, "b1");
			assertFile(this.one, "a2");
			assertFile(this.two, "b2");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void copiesFromServersInTurnIfItIsToBeFair() {
		String second = this.two.folder("/Projects");
		uploadAll(this.one, this.folder, "a1", "a2");
		uploadAll(this.two, second, "b1", "b2");
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("one", this.folder), new KeyDirectory("two", second)), true);
		IntegrationFlowRegistration flow = poll(copies(), advice);
		try {
			assertFile(this.one, "a1");
			assertFile(this.two, "b1");
			assertFile(this.one, "a2");
			assertFile(this.two, "b2");
		}
		finally {
			flow.destroy();
		}
	}

	@Test
	void tellsFilesOfServersApartThatHaveTheSameIds() {
		try (DracoonFixture left = new DracoonFixture(); DracoonFixture right = new DracoonFixture()) {
			left.template().createFolders("/Projects/in");
			Node leftFile = left.upload("/Projects/in/file.txt", "left");
			right.template().createFolders("/Projects/in");
			Node rightFile = right.upload("/Projects/in/file.txt", "right");
			assertThat(leftFile.id()).isEqualTo(rightFile.id());
			assertThat(leftFile.createdAt()).isNotEqualTo(rightFile.createdAt());
			DelegatingSessionFactory<Node> both = new DelegatingSessionFactory<>(
					new DracoonSessionFactories(Map.of("left", left.client(), "right", right.client())));
			DracoonStreamingMessageSource source = left
				.start(DracoonIntegration.inboundStreamingAdapter(new DracoonRemoteFileTemplate(both))
					.remoteDirectory("/Projects/in"));
			RotatingServerAdvice advice = new RotatingServerAdvice(both,
					List.of(new KeyDirectory("left", "/Projects/in"), new KeyDirectory("right", "/Projects/in")), true);
			List<Object> hosts = new ArrayList<>();
			for (int poll = 0; poll < 8; poll++) {
				Message<?> message = receive(source, advice);
				if (message != null) {
					hosts.add(message.getHeaders().get(FileHeaders.REMOTE_HOST_PORT));
				}
			}
			assertThat(hosts).containsExactlyInAnyOrder(left.hostPort(), right.hostPort());
		}
	}

	@Test
	void goesOnWithTheNextServerWhenOneHasNoSuchFolder() {
		uploadAll(this.one, this.folder, "a1");
		DracoonStreamingMessageSource source = this.one.start(streams());
		RotatingServerAdvice advice = new RotatingServerAdvice(this.sessions,
				List.of(new KeyDirectory("two", this.folder), new KeyDirectory("one", this.folder)), true);
		assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> receive(source, advice));
		Message<?> message = receive(source, advice);
		assertThat(message).isNotNull();
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "a1");
	}

	@Test
	void clientThatDoesNotExistIsAnErrorThatNamesThoseThatDo() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.sessions.getSession("three"))
			.withMessage("There is no client 'three'. These are: [one, two]");
		assertThatIllegalArgumentException().isThrownBy(this.sessions::getSession).withMessageContaining("[one, two]");
	}

	private Map<String, Dracoon> clients() {
		Map<String, Dracoon> clients = new LinkedHashMap<>();
		clients.put("one", this.one.client());
		clients.put("two", this.two.client());
		return clients;
	}

	private MessageSourceSpec<?, ? extends MessageSource<File>> copies() {
		return DracoonIntegration.inboundAdapter(this.sessions, Comparator.comparing(File::getName))
			.localDirectory(this.directory.toFile())
			.remoteComparator(Comparator.comparing(Node::name))
			.remoteDirectory("/nowhere")
			.preserveTimestamp(true);
	}

	private DracoonStreamingInboundChannelAdapterSpec streams() {
		return DracoonIntegration
			.inboundStreamingAdapter(new DracoonRemoteFileTemplate(this.sessions), Comparator.comparing(Node::name))
			.remoteDirectory("/nowhere");
	}

	private IntegrationFlowRegistration poll(MessageSourceSpec<?, ?> source, RotatingServerAdvice advice) {
		return this.one
			.register(
					IntegrationFlow
						.from(source,
								(endpoint) -> endpoint.poller(
										Pollers.fixedDelay(Duration.ofMillis(20)).maxMessagesPerPoll(1).advice(advice)))
						.channel(this.channel)
						.get());
	}

	/** Polls as the endpoint of a flow does. */
	private static @Nullable Message<?> receive(MessageSource<?> source, RotatingServerAdvice advice) {
		advice.beforeReceive(source);
		return advice.afterReceive(source.receive(), source);
	}

	private Message<?> next() {
		Message<?> message = this.channel.receive(TIMEOUT.toMillis());
		assertThat(message).as("the next file").isNotNull();
		return message;
	}

	private String place() {
		Message<?> message = next();
		return message.getHeaders().get(FileHeaders.REMOTE_DIRECTORY) + "/"
				+ message.getHeaders().get(FileHeaders.REMOTE_FILE);
	}

	private void assertFile(DracoonFixture server, String name) {
		Message<?> message = next();
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, name)
			.containsEntry(FileHeaders.REMOTE_HOST_PORT, server.hostPort());
	}

	private static void uploadAll(DracoonFixture server, String folder, String... names) {
		for (String name : names) {
			server.upload(folder + "/" + name, name);
		}
	}

}
