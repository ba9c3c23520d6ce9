// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.file.FileHeaders;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactory;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsDuringPollsIT {

	private static final int FILES = 20;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Clients.alice(this.emulator);

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Flows.class);

	@AfterEach
	void close() {
		this.context.close();
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void nothingIsLostWhenTheServerFailsInTheMiddleOfAPoll() {
		this.template.createFolders("/Projects/in");
		List<String> names = IntStream.range(0, FILES).mapToObj((i) -> "file " + i + ".txt").toList();
		names
			.forEach((name) -> this.template.writeBytes("/Projects/in/" + name, name.getBytes(StandardCharsets.UTF_8)));
		this.emulator.faults().add(Fault.tooManyRequests(Duration.ofMillis(5)).withProbability(0.05, 1).times(0));
		this.emulator.faults().add(Fault.status(503).withProbability(0.05, 2).times(0));
		this.emulator.faults().add(Fault.reset().withProbability(0.03, 3).times(0));
		this.emulator.faults()
			.add(Fault.reset(Effect.Phase.ANSWER_BODY, 3)
				.on("GET", "/api/v4/downloads/{token}")
				.withProbability(0.1, 4)
				.times(0));
		this.emulator.faults().add(Fault.expiredToken().withProbability(0.03, 5).times(0));
		ConcurrentHashMap<String, Integer> arrived = new ConcurrentHashMap<>();
		DracoonRemoteFileTemplate remote = new DracoonRemoteFileTemplate(new DracoonSessionFactory(this.dracoon));
		IntegrationFlow flow = IntegrationFlow
			.from(DracoonIntegration.inboundStreamingAdapter(remote).remoteDirectory("/Projects/in"),
					(endpoint) -> endpoint.poller(Pollers.fixedDelay(10).maxMessagesPerPoll(-1)))
			.handle((payload, headers) -> {
				String name = headers.get(FileHeaders.REMOTE_FILE, String.class);
				assertThat(content((InputStream) payload)).isEqualTo(name);
				arrived.merge(name, 1, Integer::sum);
				return payload;
			})
			.handle(DracoonIntegration.outboundAdapter(remote)
				.remoteDirectory("/Projects/out")
				.autoCreateDirectory(true)
				.fileNameGenerator((message) -> message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class)))
			.get();
		this.context.getBean(IntegrationFlowContext.class).registration(flow).register();
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> arrived.size() == FILES);
		assertThat(arrived.keySet()).containsExactlyInAnyOrderElementsOf(names);
	}

	private static String content(InputStream stream) {
		try (stream) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableIntegration
	static class Flows {

	}

}
