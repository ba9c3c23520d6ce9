// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.event.TransactionalEventListener;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.autoconfigure.observation.DracoonEventMetricsAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventNodes;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxFullException;
import io.dracoonspring.event.inbox.InMemoryEventInbox;
import io.dracoonspring.event.inbox.JdbcEventInbox;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.event.webhook.servlet.WebhookFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class DracoonEventsAutoConfigurationTests {

	private static final String SECRET = "dracoon.events.webhook.secret=a secret of thirty-two letters!!";

	private static final String WEBHOOKS = "dracoon.events.webhook.enabled=true";

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
						DracoonClientsAutoConfiguration.class, DracoonEventsAutoConfiguration.class,
						DracoonEventsHealthAutoConfiguration.class, DracoonEventMetricsAutoConfiguration.class))
		.withPropertyValues("dracoon.base-url=" + EMULATOR.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!");

	private final WebApplicationContextRunner withDatabase = this.runner
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class));

	@AfterAll
	static void close() {
		EMULATOR.close();
	}

	@Test
	void nothingIsThereUnlessItIsSwitchedOn() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(EventInbox.class)
			.doesNotHaveBean(DracoonEvents.class)
			.doesNotHaveBean(WebhookFilter.class));
	}

	@Test
	void webhooksAreTakenInWithoutReadingTheLog() {
		this.runner.withPropertyValues(WEBHOOKS, SECRET)
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(WebhookFilter.class)
				.hasSingleBean(InMemoryEventInbox.class)
				.hasSingleBean(EventNodes.class)
				.doesNotHaveBean("dracoonWebhookRegistrationCustomizer")
				.getBean(DracoonEvents.class)
				.satisfies((events) -> assertThat(events.logStatus()).isNull()));
	}

	@Test
	void logIsReadWithoutTakingWebhooksIn() {
		this.runner.withPropertyValues("dracoon.events.log.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(WebhookFilter.class)
				.getBean(DracoonEvents.class)
				.satisfies((events) -> assertThat(events.logStatus()).isNotNull()));
	}

	@Test
	void whatCannotWorkStopsTheStartAndIsNamed() {
		refused("dracoon.events.webhook.secret", WEBHOOKS);
		refused("dracoon.events.webhook.secret", WEBHOOKS, "dracoon.events.webhook.secret=");
		refused("dracoon.events.webhook.secret", WEBHOOKS, "dracoon.events.webhook.secret=short");
		refused("dracoon.events.webhook.previous-secret", WEBHOOKS, SECRET,
				"dracoon.events.webhook.previous-secret=short");
		refused("dracoon.events.webhook.path", WEBHOOKS, SECRET, "dracoon.events.webhook.path=/a/**");
		refused("dracoon.events.webhook.read-timeout", WEBHOOKS, SECRET, "dracoon.events.webhook.read-timeout=0s");
		refused("dracoon.events.webhook.max-concurrent-deliveries", WEBHOOKS, SECRET,
				"dracoon.events.webhook.max-concurrent-deliveries=0");
		refused("dracoon.events.webhook.url", WEBHOOKS, SECRET, "dracoon.events.webhook.register=true");
		refused("dracoon.events.webhook.url", WEBHOOKS, SECRET, "dracoon.events.webhook.register=true",
				"dracoon.events.webhook.url=http://example.com/dracoon/events");
		refused("dracoon.events.store", WEBHOOKS, SECRET, "dracoon.events.store=jdbc");
		refused("dracoon.events.capacity", WEBHOOKS, SECRET, "dracoon.events.capacity=0");
		refused("dracoon.events.concurrency", WEBHOOKS, SECRET, "dracoon.events.concurrency=0");
		refused("dracoon.events.client", WEBHOOKS, SECRET, "dracoon.events.client=nobody");
		refused("dracoon.events.log.interval", "dracoon.events.log.enabled=true", "dracoon.events.log.interval=0s");
		refused("dracoon.events.log.overlap", "dracoon.events.log.enabled=true", "dracoon.events.log.overlap=-1s");
	}

	@Test
	void secretIsMadeWhereTheApplicationRegistersItselfAndHasADatabase() {
		WebApplicationContextRunner registering = this.withDatabase.withPropertyValues(WEBHOOKS,
				"dracoon.events.webhook.register=true",
				"dracoon.events.webhook.url=https://example.com/dracoon/events");
		registering.run((context) -> {
			assertThat(context).hasNotFailed();
			List<String> stored = context.getBean(JdbcTemplate.class)
				.queryForList("select secret from dracoon_event_secret", String.class);
			assertThat(stored).hasSize(1);
			assertThat(context.getBean(WebhookSecrets.class).all()).extracting(Secret::value).isEqualTo(stored);
		});
		registering.withPropertyValues(SECRET, "dracoon.events.webhook.previous-secret=another secret, the old one")
			.run((context) -> {
				assertThat(context.getBean(JdbcTemplate.class)
					.queryForList("select secret from dracoon_event_secret", String.class)).isEmpty();
				assertThat(context.getBean(WebhookSecrets.class).all()).extracting(Secret::value)
					.containsExactly(SECRET.substring(SECRET.indexOf('=') + 1), "another secret, the old one");
			});
		registering.withPropertyValues("dracoon.events.store=memory")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'dracoon.events.webhook.secret' is missing"));
	}

	private void refused(String property, String... properties) {
		this.runner.withPropertyValues(properties)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'" + property + "'")
				.hasMessageNotContaining("secret of thirty-two"));
	}

	@Test
	void clientIsNamedWhereThereAreSeveral() {
		WebApplicationContextRunner two = this.runner.withUserConfiguration(SecondClient.class)
			.withPropertyValues(WEBHOOKS, SECRET);
		two.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("'dracoon.events.client' is missing, but there are several clients"));
		two.withPropertyValues("dracoon.events.client=archive").run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void clientOfUsersCannotAskForEvents() {
		this.runner.withUserConfiguration(UsersOnly.class)
			.withPropertyValues(WEBHOOKS, SECRET)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("all clients act as the user who is signed in"));
	}

	@Test
	void databaseOfTheApplicationKeepsEventsAndListenersShareItsTransaction() {
		this.withDatabase.withUserConfiguration(Transactional.class)
			.withPropertyValues(WEBHOOKS, SECRET)
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(JdbcEventInbox.class);
				context.getBean(JdbcTemplate.class).execute("create table seen (id varchar(64))");
				tell(context);
				Transactional listener = context.getBean(Transactional.class);
				Awaitility.await().atMost(TIMEOUT).until(listener.committed::size, (size) -> size == 1);
				assertThat(listener.attempts).hasValue(2);
				assertThat(context.getBean(JdbcTemplate.class).queryForList("select id from seen", String.class))
					.containsExactly("wh:1");
			});
	}

	@Test
	void memoryIsAChoiceWithADatabaseToo() {
		this.withDatabase.withPropertyValues(WEBHOOKS, SECRET, "dracoon.events.store=memory")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(InMemoryEventInbox.class));
	}

	@Test
	void listenerThatWaitsForATransactionIsWarnedOfWhereThereIsNone(CapturedOutput output) {
		this.withDatabase.withUserConfiguration(Transactional.class)
			.withPropertyValues(WEBHOOKS, SECRET, "dracoon.events.store=memory")
			.run((context) -> assertThat(output).contains("@TransactionalEventListener for events of DRACOON"));
	}

	@Test
	void listenerOfOtherEventsIsNotWarnedOf(CapturedOutput output) {
		this.withDatabase.withUserConfiguration(OtherListener.class)
			.withPropertyValues(WEBHOOKS, SECRET, "dracoon.events.store=memory")
			.run((context) -> assertThat(output).doesNotContain("@TransactionalEventListener"));
	}

	@Test
	void whatWaitsAndHowLateItIsPublishedIsShown() {
		this.runner.withUserConfiguration(Failing.class).withPropertyValues(WEBHOOKS, SECRET).run((context) -> {
			tell(context);
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(meters));
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(() -> meters.find("dracoon.events.failures")
					.tag("dracoon.events.type", "file.created")
					.counter(), (counter) -> counter != null);
			assertThat(meters.get("dracoon.events.inbox").tag("dracoon.events.state", "failed").gauge().value())
				.isOne();
			Health health = context.getBean("dracoonEventsHealthContributor", HealthIndicator.class).health();
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsEntry("waiting", 1L).containsEntry("failed", 1L);
			context.getBean(Failing.class).broken = false;
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(() -> meters.find("dracoon.events.lag").tag("dracoon.events.type", "file.created").timer(),
						(timer) -> timer != null);
			assertThat(meters.get("dracoon.events.inbox").tag("dracoon.events.state", "all").gauge().value()).isZero();
		});
	}

	@Test
	void memoryThatIsFullAndHowLongEventsWaitAreShown() {
		this.runner.withUserConfiguration(Failing.class)
			.withPropertyValues(WEBHOOKS, SECRET, "dracoon.events.capacity=1")
			.run((context) -> {
				HealthIndicator indicator = context.getBean("dracoonEventsHealthContributor", HealthIndicator.class);
				assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
				assertThat(indicator.health().getDetails()).containsEntry("capacity", 1L)
					.containsEntry("refused", 0L)
					.containsEntry("lagSeconds", 0L);
				tell(context);
				EventInbox inbox = context.getBean(EventInbox.class);
				assertThatExceptionOfType(EventInboxFullException.class).isThrownBy(() -> inbox
					.add(new EventMessage("wh:2", EventSource.WEBHOOK, "file.created", 1L, 8L, Instant.now(), "{}")));
				Health full = indicator.health();
				assertThat(full.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
				assertThat(full.getDetails()).containsEntry("waiting", 1L)
					.containsEntry("refused", 1L)
					.extractingByKey("problems")
					.asString()
					.contains("'dracoon.events.capacity'");
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(meters));
				assertThat(meters.get("dracoon.events.inbox.capacity").gauge().value()).isOne();
				TimeGauge age = meters.get("dracoon.events.inbox.age").timeGauge();
				Awaitility.await().atMost(TIMEOUT).until(() -> age.value(TimeUnit.MILLISECONDS) > 0);
				context.getBean(Failing.class).broken = false;
				Awaitility.await().atMost(TIMEOUT).until(() -> inbox.status().waiting() == 0);
				assertThat(age.value(TimeUnit.MILLISECONDS)).isZero();
				// the indicator still shows recent refusals
				assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			});
	}

	@Test
	void whatTheAccountMayNotDoIsShownAndTheRestGoesOn() {
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues(WEBHOOKS, SECRET, "dracoon.auth.username=bob", "dracoon.events.webhook.register=true",
					"dracoon.events.webhook.url=https://example.com/dracoon/events", "dracoon.events.log.enabled=true")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				HealthIndicator indicator = context.getBean("dracoonEventsHealthContributor", HealthIndicator.class);
				Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
					Health health = indicator.health();
					assertThat(health.getStatus()).isEqualTo(Status.UP);
					assertThat(health.getDetails()).extractingByKey("problems")
						.asString()
						.contains("config manager")
						.contains("Log Auditor");
				});
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(meters));
				assertThat(meters.get("dracoon.events.webhook.problems").gauge().value()).isPositive();
				assertThat(context.getBean(EventInbox.class)
					.add(new EventMessage("wh:2", EventSource.WEBHOOK, "file.created", 1L, 7L, Instant.now(), "{}")))
					.isTrue();
			});
	}

	private static void tell(AssertableWebApplicationContext context) {
		context.getBean(EventInbox.class)
			.add(new EventMessage("wh:1", EventSource.WEBHOOK, "file.created", 1L, 7L, Instant.now(),
					"{\"payload\":{\"id\":7,\"name\":\"a.txt\"}}"));
		context.getBean(DracoonEvents.class).wakeUp();
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		Dracoon archive() {
			return Dracoon.builder().baseUrl(EMULATOR.baseUrl()).accessToken(Secret.of("t")).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UsersOnly {

		@Bean
		Dracoon users() {
			return Dracoon.builder().baseUrl(EMULATOR.baseUrl()).tokenSource(new UsersTokens()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Transactional {

		private final AtomicInteger attempts = new AtomicInteger();

		private final List<DracoonEvent> committed = new CopyOnWriteArrayList<>();

		private final DataSource dataSource;

		Transactional(DataSource dataSource) {
			this.dataSource = dataSource;
		}

		@EventListener
		void insert(FileCreatedEvent event) {
			new JdbcTemplate(this.dataSource).update("insert into seen (id) values (?)", event.details().id());
			if (this.attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("after the work was done");
			}
		}

		@TransactionalEventListener
		void committed(FileCreatedEvent event) {
			this.committed.add(event);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherListener {

		@TransactionalEventListener
		void other(String event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		private volatile boolean broken = true;

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

		@EventListener
		void on(FileCreatedEvent event) {
			if (this.broken) {
				throw new IllegalStateException("not today");
			}
		}

	}

}
