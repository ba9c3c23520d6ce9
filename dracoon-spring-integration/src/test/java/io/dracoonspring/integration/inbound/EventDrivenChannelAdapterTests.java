// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.Message;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.integration.dsl.DracoonEventDrivenChannelAdapterSpec;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class EventDrivenChannelAdapterTests {

	private static final Duration NEVER = Duration.ofDays(1);

	private static final long TIMEOUT = 60_000;

	private static final long MOMENT = 300;

	private final DracoonFixture fixture = new DracoonFixture();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Flows.class);

	private final QueueChannel received = new QueueChannel();

	private final String folder = this.fixture.folder("/Projects");

	@AfterEach
	void close() {
		this.context.close();
		this.fixture.close();
	}

	@Test
	void eventOfANewFileFetchesIt() throws Exception {
		this.fixture.upload(this.folder + "/there.txt", "already there");
		flow(adapter().interval(NEVER));
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("there.txt");
		this.fixture.upload(this.folder + "/one.txt", "one");
		this.fixture.upload(this.folder + "/two.txt", "two");
		assertThat(this.received.receive(MOMENT)).isNull();
		tell("one.txt");
		Message<?> first = this.received.receive(TIMEOUT);
		Message<?> second = this.received.receive(TIMEOUT);
		assertThat(name(first) + name(second)).contains("one.txt", "two.txt");
		try (InputStream content = (InputStream) first.getPayload()) {
			assertThat(content.readAllBytes()).hasSize(3);
		}
		tell("one.txt");
		assertThat(this.received.receive(MOMENT)).isNull();
	}

	@Test
	void fileIsFetchedWithoutAnEventToo() {
		flow(adapter().interval(Duration.ofMillis(100)));
		this.fixture.upload(this.folder + "/quiet.txt", "nobody told");
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("quiet.txt");
	}

	@Test
	void onlyEventsThatMatterAreAReasonToAsk() {
		flow(adapter().interval(NEVER).events((event) -> event.node().name().endsWith(".pdf")));
		assertThat(this.received.receive(MOMENT)).isNull();
		this.fixture.upload(this.folder + "/new.txt", "new");
		tell("new.txt");
		assertThat(this.received.receive(MOMENT)).isNull();
		tell("new.pdf");
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("new.txt");
	}

	@Test
	void fileComesAgainAfterTheFlowHasFailedIfItsAcceptanceIsTakenBack() {
		AtomicInteger attempts = new AtomicInteger();
		DataSource database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
			.setType(EmbeddedDatabaseType.H2)
			.addScript("/org/springframework/integration/jdbc/schema-h2.sql")
			.build();
		JdbcMetadataStore store = new JdbcMetadataStore(database);
		store.afterPropertiesSet();
		DracoonStreamingMessageSource source = this.fixture
			.start(DracoonIntegration.inboundStreamingAdapter(new DracoonRemoteFileTemplate(this.fixture.sessions()))
				.remoteDirectory(this.folder)
				.filter(new DracoonPersistentAcceptOnceFileListFilter(store, "test:")));
		IntegrationFlow flow = IntegrationFlow
			.from(DracoonIntegration.eventDrivenAdapter(source)
				.interval(NEVER)
				.transactional(new JdbcTransactionManager(database)))
			.handle((payload, headers) -> {
				if (attempts.incrementAndGet() == 1) {
					throw new IllegalStateException("the first time");
				}
				return payload;
			})
			.channel(this.received)
			.get();
		register(flow);
		assertThat(this.received.receive(MOMENT)).isNull();
		this.fixture.upload(this.folder + "/a.txt", "a");
		tell("a.txt");
		assertThat(this.received.receive(MOMENT)).isNull();
		tell("another.txt");
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("a.txt");
		assertThat(attempts).hasValue(2);
	}

	@Test
	void nothingIsFetchedWhileItIsStoppedAndEverythingAfterwards() {
		IntegrationFlowRegistration registration = flow(adapter().interval(NEVER));
		assertThat(this.received.receive(MOMENT)).isNull();
		registration.stop();
		this.fixture.upload(this.folder + "/late.txt", "late");
		tell("late.txt");
		assertThat(this.received.receive(MOMENT)).isNull();
		registration.start();
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("late.txt");
		this.fixture.upload(this.folder + "/later.txt", "later");
		tell("later.txt");
		assertThat(name(this.received.receive(TIMEOUT))).isEqualTo("later.txt");
	}

	private DracoonEventDrivenChannelAdapterSpec adapter() {
		return DracoonIntegration.eventDrivenAdapter(
				DracoonIntegration.inboundStreamingAdapter(new DracoonRemoteFileTemplate(this.fixture.sessions()))
					.remoteDirectory(this.folder));
	}

	private IntegrationFlowRegistration flow(DracoonEventDrivenChannelAdapterSpec adapter) {
		return register(IntegrationFlow.from(adapter).channel(this.received).get());
	}

	private IntegrationFlowRegistration register(IntegrationFlow flow) {
		return this.context.getBean(IntegrationFlowContext.class).registration(flow).register();
	}

	private void tell(String name) {
		this.context.publishEvent(new EventReader().read(new EventMessage("wh:" + name, EventSource.WEBHOOK,
				"file.created", 1L, 1L, Instant.now(), "{\"payload\":{\"id\":1,\"name\":\"" + name + "\"}}")));
	}

	private static String name(Message<?> message) {
		assertThat(message).isNotNull();
		return message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableIntegration
	static class Flows {

	}

}
