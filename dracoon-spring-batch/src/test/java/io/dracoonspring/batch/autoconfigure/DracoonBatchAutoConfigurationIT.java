// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.batch.internal.partition.PartWorker;
import io.dracoonspring.batch.internal.partition.PartWorkerThread;
import io.dracoonspring.batch.internal.plan.JobPlan;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonBatchAutoConfigurationIT {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("dracoon.base-url=https://dracoon.example.com", "dracoon.auth.client-id=id",
				"dracoon.auth.client-secret=secret", "dracoon.auth.username=user", "dracoon.auth.password=password",
				"spring.datasource.generate-unique-name=true", "spring.docker.compose.enabled=false");

	@Test
	void thereIsNoJobUntilItIsWanted() {
		this.runner.run((context) -> {
			assertThat(context).doesNotHaveBean(Job.class);
			assertThat(context).hasSingleBean(JobPlan.class);
			assertThat(context.getBean(JdbcTemplate.class)
				.queryForObject("select count(*) from dracoon_batch_file", Integer.class)).isZero();
		});
	}

	@Test
	void oneProcessManagesAndWorksByDefault() {
		this.runner.withPropertyValues("dracoon.batch.mirror.enabled=true").run((context) -> {
			assertThat(context).hasBean(MirrorJob.NAME);
			assertThat(context).hasSingleBean(PartWorkerThread.class);
			assertThat(context.getBean(PartWorkerThread.class).isRunning()).isTrue();
		});
	}

	@Test
	void managerAuditsIfThatIsWanted() {
		this.runner.withPropertyValues("dracoon.batch.audit.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(Job.class).hasBean(AuditJob.NAME));
		this.runner.withPropertyValues("dracoon.batch.audit.enabled=true", "dracoon.batch.role=worker")
			.run((context) -> assertThat(context).doesNotHaveBean(Job.class));
	}

	@Test
	void managerDoesNotWork() {
		this.runner.withPropertyValues("dracoon.batch.mirror.enabled=true", "dracoon.batch.role=manager")
			.run((context) -> {
				assertThat(context).hasBean(MirrorJob.NAME);
				assertThat(context).hasBean("dracoonBatchRequests");
				assertThat(context).doesNotHaveBean(PartWorker.class);
				assertThat(context).doesNotHaveBean(PartWorkerThread.class);
			});
	}

	@Test
	void workerManagesNothing() {
		this.runner.withPropertyValues("dracoon.batch.mirror.enabled=true", "dracoon.batch.role=worker")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(Job.class);
				assertThat(context).hasSingleBean(PartWorkerThread.class);
			});
	}

	@Test
	void requestThroughTheDatabaseKeepsItsTrace() {
		this.runner.withPropertyValues("dracoon.batch.role=manager").run((context) -> {
			PollableChannel requests = context.getBean("dracoonBatchRequests", PollableChannel.class);
			requests.send(MessageBuilder.withPayload(new StepExecutionRequest("transfer", 7L))
				.setHeader("traceparent", "00-1-2-01")
				.build());
			Message<?> received = requests.receive(0);
			assertThat(received.getPayload()).isInstanceOfSatisfying(StepExecutionRequest.class,
					(request) -> assertThat(request.getStepExecutionId()).isEqualTo(7));
			assertThat(received.getHeaders()).containsEntry("traceparent", "00-1-2-01");
		});
	}

	@Test
	void rabbitMqTakesRequestsWhereThatIsWanted() {
		this.runner.withPropertyValues("dracoon.batch.role=manager", "dracoon.batch.transport=rabbitmq")
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean("dracoonBatchRequestStore");
				assertThat(context.getBean("dracoonBatchRequests")).isInstanceOf(RabbitRequests.class);
			});
	}

	@Test
	void applicationSaysWhichDependencyRabbitMqNeeds() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.amqp", "com.rabbitmq"))
			.withPropertyValues("dracoon.batch.role=worker", "dracoon.batch.transport=rabbitmq")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
				.rootCause()
				.hasMessageContaining("spring-boot-starter-amqp"));
	}

	@Test
	void ownChannelTakesRequests() {
		this.runner.withUserConfiguration(OwnChannel.class)
			.withPropertyValues("dracoon.batch.role=manager", "dracoon.batch.transport=rabbitmq")
			.run((context) -> assertThat(context.getBean("dracoonBatchRequests")).isInstanceOf(QueueChannel.class));
	}

	@Test
	void tablesAreNotMadeWhereThatIsNotWanted() {
		this.runner.withPropertyValues("dracoon.batch.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).doesNotHaveBean("dracoonBatchDatabaseInitializer"));
	}

	@Test
	void applicationWithoutAServerHasNothingOfIt() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DracoonBatchAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JobPlan.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lease=1s", "poll-interval=1ms", "chunk-size=0", "concurrency=65", "parts.least=0",
			"parts.longest=0s", "parts.bytes-per-second=0B", "role=boss", "mirror.report-retention=-1d",
			"transport=pigeon" })
	void wrongValuesKeepTheApplicationFromStarting(String property) {
		this.runner.withPropertyValues("dracoon.batch." + property).run((context) -> assertThat(context).hasFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "windows[1]=Mo 8-18: 2MB | Cannot read the window 'Mo 8-18: 2MB'",
					"windows=10 calls | Cannot read the window '10 calls'",
					"time-zone=Europe/Atlantis | Unknown time-zone ID: Europe/Atlantis" })
	void errorNamesTheWindowOrTheTimeZone(String property, String message) {
		this.runner.withPropertyValues("dracoon.batch.windows[0]=Mo: pause", "dracoon.batch." + property)
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining(message));
	}

	@Test
	void windowsAreRead() {
		this.runner
			.withPropertyValues("dracoon.batch.windows[0]=Mo-Su: 2MB, 10 calls",
					"dracoon.batch.time-zone=Europe/Berlin", "dracoon.batch.max-bytes-per-second=7B")
			.run((context) -> {
				CurrentLimits limits = context.getBean(CurrentLimits.class);
				assertThat(limits.read()).isEqualTo(new MirrorStatus.Limits(2_097_152L, 10, false, null,
						"Mo-Su: 2MB, 10 calls", List.of("Mo-Su: 2MB, 10 calls"), "Europe/Berlin",
						MirrorStatus.Limits.Origin.CONFIGURATION));
				limits.replace("", null);
				assertThat(limits.read()).isEqualTo(new MirrorStatus.Limits(7L, null, false, null, null, List.of(),
						"Europe/Berlin", MirrorStatus.Limits.Origin.ENDPOINT));
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnChannel {

		@Bean
		PollableChannel dracoonBatchRequests() {
			return new QueueChannel();
		}

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
