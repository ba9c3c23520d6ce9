// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.messaging.Message;
import org.springframework.messaging.PollableChannel;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests a manager and two workers that exchange requests through RabbitMQ. */
class RabbitWorkersIT {

	private static final int FILES = 120;

	@Test
	void everyFileArrivesOnceWhenWorkerAndManagerAreKilled(@TempDir Path directory, @TempDir Path state)
			throws Exception {
		RabbitBroker.require();
		try (RabbitBroker broker = RabbitBroker.start(state);
				ManyWorkers mirror = new ManyWorkers(directory, broker.properties())) {
			mirror.addSmallFiles(FILES);
			broker.send("dracoonBatchRequests", "no request at all");
			Process killed = mirror.worker("killed");
			mirror.worker("survivor");
			Process first = mirror.manager("first manager");
			mirror.awaitSent(FILES / 10, "first manager");
			killed.destroyForcibly().waitFor();
			mirror.awaitSent(FILES / 4, "first manager");
			first.destroyForcibly().waitFor();
			mirror.awaitSuccess(mirror.manager("second manager"), "second manager");
		}
	}

	@Test
	void requestKeepsItsTrace(@TempDir Path state) throws Exception {
		RabbitBroker.require();
		try (RabbitBroker broker = RabbitBroker.start(state); DracoonEmulator emulator = DracoonEmulator.start()) {
			List<String> properties = new ArrayList<>(BulkFixture.properties(emulator));
			properties.addAll(broker.properties());
			properties.addAll(List.of("dracoon.batch.role=manager", "spring.datasource.generate-unique-name=true"));
			new ApplicationContextRunner().withUserConfiguration(BulkApplication.class)
				.withPropertyValues(properties.toArray(String[]::new))
				.run((context) -> {
					PollableChannel requests = context.getBean("dracoonBatchRequests", PollableChannel.class);
					requests.send(MessageBuilder.withPayload(new StepExecutionRequest("transfer", 7L))
						.setHeader("traceparent", "00-1-2-01")
						.build());
					Message<?> received = requests.receive(60_000);
					assertThat(received.getPayload()).isInstanceOfSatisfying(StepExecutionRequest.class,
							(request) -> assertThat(request.getStepExecutionId()).isEqualTo(7));
					assertThat(received.getHeaders()).containsEntry("traceparent", "00-1-2-01");
				});
		}
	}

	@Test
	void workContinuesAtOnceAfterACrashOfTheBroker(@TempDir Path directory, @TempDir Path state) throws Exception {
		RabbitBroker.require();
		try (RabbitBroker broker = RabbitBroker.start(state);
				ManyWorkers mirror = new ManyWorkers(directory, broker.properties())) {
			mirror.addSmallFiles(FILES);
			mirror.emulator()
				.faults()
				.add(Fault.delay(Duration.ofMillis(300)).on("POST", "/api/v4/nodes/files/uploads"));
			mirror.worker("survivor");
			broker.kill();
			Process manager = mirror.manager("manager");
			mirror.awaitLog("manager", "Could not send the request for 'transfer:");
			broker.startAgain();
			mirror.awaitLiveWorkers("manager");
			broker.kill();
			broker.startAgain();
			// the manager repeats lost requests only after a minute
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> mirror.parts("survivor") > 2);
			mirror.awaitSuccess(manager, "manager");
			mirror.requireQuiet("survivor", "manager");
		}
	}

}
