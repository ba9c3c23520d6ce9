// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.DownloadShare;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.UserData;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.event.DownloadShareCreatedEvent;
import io.dracoonspring.event.DownloadShareDeletedEvent;
import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.event.FileDeletedEvent;
import io.dracoonspring.event.FolderCreatedEvent;
import io.dracoonspring.event.UserCreatedEvent;
import io.dracoonspring.event.UserDeletedEvent;
import io.dracoonspring.event.webhook.WebhookSignature;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the events that an application receives, with either web framework. */
@ExtendWith(OutputCaptureExtension.class)
abstract class EventsContract {

	private static final String SECRET = "a secret of thirty-two letters!!";

	/** A forged signature. */
	private static final String LOOKS_SIGNED = "SHA256=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final PublicAddress address = new PublicAddress();

	private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

	final List<String> excluded = new ArrayList<>();

	abstract WebApplicationType type();

	@AfterEach
	void end() {
		this.applications.forEach(ConfigurableApplicationContext::close);
		this.admin.close();
		this.address.close();
		this.emulator.close();
	}

	@Test
	void applicationRegistersItselfAndIsToldBehindSpringSecurity() {
		registersItselfAndIsTold("/dracoon/events");
	}

	@Test
	void applicationRegistersItselfAndIsToldWithoutSpringSecurity() {
		this.excluded.addAll(configurationsOfSecurity());
		registersItselfAndIsTold("/dracoon/events");
	}

	@Test
	void contextPathAndManagementPortDoNotMatter() {
		String path = (type() == WebApplicationType.SERVLET) ? "server.servlet.context-path"
				: "spring.webflux.base-path";
		registersItselfAndIsTold("/shop/dracoon/events", path + "=/shop", "management.server.port=0");
	}

	private static List<String> configurationsOfSecurity() {
		return ImportCandidates.load(AutoConfiguration.class, EventsContract.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("org.springframework.boot.security."))
			.toList();
	}

	private void registersItselfAndIsTold(String path, String... properties) {
		Node projects = this.admin.nodes().getByPath("/Projects").block();
		ConfigurableApplicationContext application = run(
				Stream.concat(webhooks(path, projects.id()), Stream.of(properties)));
		this.address.leadsTo(port(application));
		Awaitility.await()
			.atMost(TIMEOUT)
			.until(() -> this.admin.rooms().listWebhooks(projects.id(), RoomWebhookQuery.all()).collectList().block(),
					(assigned) -> assigned.stream().anyMatch((one) -> one.isAssigned()));
		Node folder = this.admin.nodes().createFolder(CreateFolderRequest.of(projects.id(), "Offers")).block();
		Node file = new DracoonTemplate(this.admin).writeBytes("/Projects/Offers/one.txt", new byte[] { 1, 2, 3 });
		DownloadShare share = this.admin.shares()
			.createDownloadShare(CreateDownloadShareRequest.of(file.id()).withName("For you"))
			.block();
		this.admin.shares().deleteDownloadShare(share.id()).block();
		this.admin.nodes().delete(file.id()).block();
		UserData user = this.admin.users().create(carol()).block();
		this.admin.users().delete(user.id()).block();
		Received received = application.getBean(Received.class);
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(received.types()).contains("folder.created", "file.created",
					"downloadshare.created", "downloadshare.deleted", "file.deleted", "user.created", "user.deleted"));
		assertThat(received.only(FolderCreatedEvent.class).node().id()).isEqualTo(folder.id());
		FileCreatedEvent created = received.only(FileCreatedEvent.class);
		assertThat(created.node().name()).isEqualTo("one.txt");
		assertThat(created.node().size()).isEqualTo(3);
		assertThat(created.details().roomId()).isEqualTo(projects.id());
		assertThat(created.details().source()).isEqualTo(EventSource.WEBHOOK);
		assertThat(received.only(DownloadShareCreatedEvent.class).share().id()).isEqualTo(share.id());
		assertThat(received.only(DownloadShareDeletedEvent.class).share().id()).isEqualTo(share.id());
		assertThat(received.only(FileDeletedEvent.class).node().id()).isEqualTo(file.id());
		assertThat(received.only(UserCreatedEvent.class).user().userName()).isEqualTo("carol");
		assertThat(received.only(UserDeletedEvent.class).user().id()).isEqualTo(user.id());
	}

	@Test
	void whoDoesNotKnowTheSecretIsRefusedAndTheApplicationGoesOn() {
		ConfigurableApplicationContext application = run(
				Stream.of("dracoon.events.webhook.enabled=true", "dracoon.events.webhook.secret=" + SECRET));
		RestClient client = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build();
		String url = "http://127.0.0.1:" + port(application) + "/dracoon/events";
		assertThat(post(client, url, "{}".getBytes(StandardCharsets.UTF_8), null)).isEqualTo(401);
		assertThat(post(client, url, "{}".getBytes(StandardCharsets.UTF_8), "SHA256=bm8=")).isEqualTo(401);
		assertThat(post(client, url, new byte[5 * 1024 * 1024], LOOKS_SIGNED)).isEqualTo(413);
		assertThat(post(client, url, "{}".getBytes(StandardCharsets.UTF_8), "SHA256=bm8=")).isEqualTo(401);
		assertThat(application.getBean(Received.class).types()).isEmpty();
	}

	@Test
	void webhooksAreNotTakenInAtTheManagementPort() {
		this.excluded.addAll(configurationsOfSecurity());
		ConfigurableApplicationContext application = run(Stream.of("management.server.port=0",
				"dracoon.events.webhook.enabled=true", "dracoon.events.webhook.secret=" + SECRET));
		RestClient client = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory()).build();
		byte[] message = "{\"eventType\":1}".getBytes(StandardCharsets.UTF_8);
		String signature = new WebhookSignature(Secret.of(SECRET)).sign(message);
		int management = application.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
		assertThat(post(client, "http://127.0.0.1:" + management + "/dracoon/events", message, signature))
			.isEqualTo(404);
		assertThat(post(client, "http://127.0.0.1:" + port(application) + "/dracoon/events", message, signature))
			.isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void bodiesThatBreakOffLeaveNoStackTrace(boolean reset, CapturedOutput output) throws IOException {
		ConfigurableApplicationContext application = run(
				Stream.of("dracoon.events.webhook.enabled=true", "dracoon.events.webhook.secret=" + SECRET));
		for (int i = 0; i < 5; i++) {
			try (Socket socket = begin(port(application))) {
				socket.setSoLinger(reset, 0);
			}
		}
		Awaitility.await().untilAsserted(() -> assertThat(output).contains("its body was incomplete"));
		application.close();
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void slowBodiesAreCutOffAsConfigured() throws IOException {
		ConfigurableApplicationContext application = run(Stream.of("dracoon.events.webhook.enabled=true",
				"dracoon.events.webhook.secret=" + SECRET, "dracoon.events.webhook.read-timeout=1s",
				"dracoon.events.webhook.max-concurrent-deliveries=1"));
		try (Socket first = begin(port(application)); Socket second = begin(port(application))) {
			assertThat(List.of(status(first), status(second))).containsExactlyInAnyOrder("HTTP/1.1 503",
					"HTTP/1.1 408");
		}
	}

	// sends the head of a request and the beginning of its body
	private static Socket begin(int port) throws IOException {
		Socket socket = new Socket("127.0.0.1", port);
		socket.setSoTimeout((int) TIMEOUT.toMillis());
		socket.getOutputStream()
			.write(("POST /dracoon/events HTTP/1.1\r\nHost: app\r\nX-DRACOON-Signature: " + LOOKS_SIGNED
					+ "\r\nContent-Length: 100\r\n\r\nbegun")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static String status(Socket socket) throws IOException {
		return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
	}

	private static int post(RestClient client, String url, byte[] body, @Nullable String signature) {
		return client.post().uri(url).headers((headers) -> {
			if (signature != null) {
				headers.set("X-DRACOON-Signature", signature);
			}
		}).body(body).exchange((request, response) -> response.getStatusCode()).value();
	}

	@Test
	void whatHappensWhileTheApplicationIsDownIsPublishedAfterwardsOnce() {
		Node projects = this.admin.nodes().getByPath("/Projects").block();
		String database = "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		List<String> properties = Stream
			.concat(webhooks("/dracoon/events", projects.id()), Stream.of("dracoon.events.log.enabled=true",
					"dracoon.events.log.settling=0s", "dracoon.events.log.interval=1s", database))
			.toList();
		ConfigurableApplicationContext first = run(properties.stream());
		this.address.leadsTo(port(first));
		Awaitility.await()
			.atMost(TIMEOUT)
			.until(() -> this.admin.rooms().listWebhooks(projects.id(), RoomWebhookQuery.all()).collectList().block(),
					(assigned) -> assigned.stream().anyMatch((one) -> one.isAssigned()));
		this.admin.nodes().createFolder(CreateFolderRequest.of(projects.id(), "Before")).block();
		Awaitility.await()
			.atMost(TIMEOUT)
			.until(() -> first.getBean(Received.class).names(), (names) -> names.contains("Before"));
		this.address.leadsNowhere();
		first.close();
		IntStream.range(0, 500)
			.forEach((
					i) -> this.admin.nodes().createFolder(CreateFolderRequest.of(projects.id(), "While " + i)).block());
		this.address.waitsForTheNext();
		ConfigurableApplicationContext second = run(properties.stream());
		this.address.leadsTo(port(second));
		Received received = second.getBean(Received.class);
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(received.names()).hasSizeGreaterThanOrEqualTo(500));
		assertThat(received.names()).doesNotHaveDuplicates()
			.doesNotContain("Before")
			.containsAll(IntStream.range(0, 500).mapToObj((i) -> "While " + i).toList());
		// the server has disabled the webhook after the refusals, and the application
		// enables it again
		Awaitility.await()
			.atMost(TIMEOUT)
			.until(() -> this.admin.customerSettings().listWebhooksPage(WebhookQuery.all()).block().items(),
					(webhooks) -> webhooks.stream().allMatch(Webhook::isEnabled));
	}

	private Stream<String> webhooks(String path, long roomId) {
		return Stream.of("dracoon.events.webhook.enabled=true", "dracoon.events.webhook.secret=" + SECRET,
				"dracoon.events.webhook.register=true", "dracoon.events.webhook.url=" + this.address.url(path),
				"dracoon.events.webhook.check-interval=1s", "dracoon.events.rooms=" + roomId);
	}

	private ConfigurableApplicationContext run(Stream<String> properties) {
		Stream<String> all = Stream.concat(Stream.of("dracoon.base-url=" + this.emulator.baseUrl(),
				"dracoon.auth.client-id=dracoon-emulator", "dracoon.auth.client-secret=dracoon-emulator",
				"dracoon.auth.username=admin", "dracoon.auth.password=Emulator-2026!", "server.port=0",
				"spring.autoconfigure.exclude=" + String.join(",", this.excluded)), properties);
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class).web(type())
			.properties(Map.of("spring.main.banner-mode", "off"))
			.run(all.map((property) -> "--" + property).toArray(String[]::new));
		this.applications.add(application);
		return application;
	}

	private static int port(ConfigurableApplicationContext application) {
		return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private static CreateUserRequest carol() {
		return CreateUserRequest.named("Carol", "Cole").local("carol@example.com", "carol");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(Received.class)
	static class Application {

	}

	static class Received {

		private final ConcurrentLinkedQueue<DracoonEvent> events = new ConcurrentLinkedQueue<>();

		@EventListener
		void on(DracoonEvent event) {
			this.events.add(event);
		}

		List<String> types() {
			return this.events.stream().map(DracoonEvent::type).toList();
		}

		List<String> names() {
			return this.events.stream()
				.filter(FolderCreatedEvent.class::isInstance)
				.map((event) -> ((FolderCreatedEvent) event).node().name())
				.toList();
		}

		<T> T only(Class<T> type) {
			List<T> found = this.events.stream().filter(type::isInstance).map(type::cast).toList();
			assertThat(found).hasSize(1);
			return found.get(0);
		}

	}

}
