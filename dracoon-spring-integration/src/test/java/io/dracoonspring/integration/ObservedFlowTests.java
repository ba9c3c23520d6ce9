// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegrationManagement;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.MessageBuilder;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonSessionFactory;

import static org.assertj.core.api.Assertions.assertThat;

class ObservedFlowTests {

	@Test
	void transferIsObservedBelowTheStepOfTheFlow() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			new ApplicationContextRunner().withUserConfiguration(Flow.class)
				.withPropertyValues("dracoon.base-url=" + emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
						"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
						"dracoon.auth.password=Emulator-2026!")
				.run((context) -> {
					context.getBean("upload.input", MessageChannel.class)
						.send(MessageBuilder.withPayload("content").build());
					assertThat(context.getBean(Parents.class).of("dracoon.transfer"))
						.contains("spring.integration.handler");
				});
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableIntegrationManagement(observationPatterns = "*")
	static class Flow {

		@Bean
		IntegrationFlow upload(DracoonSessionFactory sessions) {
			return (flow) -> flow.handle(DracoonIntegration.outboundAdapter(sessions)
				.remoteDirectory("/Projects")
				.fileNameGenerator((message) -> "a.txt"));
		}

		@Bean
		Parents parents() {
			return new Parents();
		}

		@Bean
		ObservationRegistry observationRegistry(Parents parents) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(parents);
			return registry;
		}

	}

	/** Records the parent of each observation. */
	static class Parents implements ObservationHandler<Observation.Context> {

		private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			this.stopped.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		List<String> of(String name) {
			return this.stopped.stream()
				.filter((context) -> name.equals(context.getName()))
				.map((context) -> context.getParentObservation())
				.filter(Objects::nonNull)
				.map((parent) -> parent.getContextView().getName())
				.toList();
		}

	}

}
