// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the work of workers belongs to the trace of the job. */
class TracedMirrorTests {

	private static final int FILES = 9;

	private final Traces traces = new Traces();

	@TempDir
	private Path source;

	@Test
	void uploadsOfWorkersAreInTheTraceOfTheJob() throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(this.source.resolve("file " + i), "content");
		}
		try (BulkFixture fixture = new BulkFixture("spring.main.sources=" + Observed.class.getName())) {
			fixture.bean(ObservationRegistry.class).observationConfig().observationHandler(this.traces);
			fixture.emulator().faults().add(Fault.status(400).on("POST", "/api/v4/nodes/files/uploads").times(1));
			assertThat(
					fixture.mirror(Map.of("source", this.source.toString(), "target", "dracoon:/Projects")).getStatus())
				.isEqualTo(BatchStatus.FAILED);
		}
		assertThat(this.traces.named("spring.batch.job")).hasSize(1);
		assertThat(this.traces.named("dracoon.transfer")).hasSize(FILES)
			.allSatisfy(
					(upload) -> assertThat(Traces.names(upload)).startsWith("dracoon.transfer", "dracoon.batch.file",
							"dracoon.batch.part", "dracoon.batch.request", "spring.batch.step", "spring.batch.job"));
		assertThat(this.traces.named("dracoon.batch.file"))
			.extracting((file) -> Stream.of("work", "outcome")
				.map((key) -> file.getLowCardinalityKeyValue("dracoon.batch." + key).getValue())
				.toList())
			.contains(List.of("transfer", "failed"), List.of("transfer", "sent"), List.of("verify", "same"));
		assertThat(this.traces.named("dracoon.batch.file"))
			.extracting((file) -> file.getLowCardinalityKeyValue("dracoon.error").getValue())
			.contains("none", "400");
	}

	@Configuration(proxyBeanMethods = false)
	static class Observed {

		@Bean
		ObservationRegistry observationRegistry() {
			return ObservationRegistry.create();
		}

	}

	/** Carries the observations through the headers of requests, as a tracer does. */
	private static final class Traces implements ObservationHandler<Observation.Context> {

		private static final String HEADER = "traceparent";

		private final List<Observation.Context> started = new CopyOnWriteArrayList<>();

		private final ConcurrentLinkedQueue<Observation.Context> stopped = new ConcurrentLinkedQueue<>();

		@Override
		public void onStart(Observation.Context context) {
			this.started.add(context);
			if (context instanceof SenderContext<?> sender) {
				send(sender, String.valueOf(this.started.indexOf(context)));
			}
			if (context instanceof ReceiverContext<?> receiver) {
				String header = receive(receiver);
				if (header != null) {
					context.put(HEADER, this.started.get(Integer.parseInt(header)));
				}
			}
		}

		private static <C> void send(SenderContext<C> context, String header) {
			context.getSetter().set(context.getCarrier(), HEADER, header);
		}

		private static <C> String receive(ReceiverContext<C> context) {
			return context.getGetter().get(context.getCarrier(), HEADER);
		}

		@Override
		public void onStop(Observation.Context context) {
			this.stopped.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		private List<Observation.Context> named(String name) {
			return this.stopped.stream().filter((context) -> name.equals(context.getName())).toList();
		}

		// returns the names of an observation and of its ancestors
		private static List<String> names(Observation.Context context) {
			ObservationView parent = context.getParentObservation();
			Observation.Context remote = context.get(HEADER);
			Stream<String> above = (remote != null) ? names(remote).stream()
					: (parent != null) ? names((Observation.Context) parent.getContextView()).stream() : Stream.of();
			return Stream.concat(Stream.of(context.getName()), above).toList();
		}

	}

}
