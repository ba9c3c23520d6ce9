// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an application with OpenTelemetry tracing and a registry for Prometheus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelemetryIT {

	private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	private final LogCollector logs = new LogCollector();

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.dracoonspring");

	private ConfigurableApplicationContext context;

	private Dracoon dracoon;

	@TempDir
	private Path directory;

	@BeforeAll
	void start() {
		this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory()
				.registerSingleton("spanProcessor", SimpleSpanProcessor.create(this.spans)))
			.properties("dracoon.emulator.enabled=true", "dracoon.transfer.chunk-size=5MB",
					"dracoon.retry.initial-backoff=10ms", "management.tracing.sampling.probability=1.0",
					"spring.reactor.context-propagation=auto")
			.run();
		this.dracoon = this.context.getBean(Dracoon.class);
		this.logger.setLevel(Level.TRACE);
		this.logger.addAppender(this.logs);
		this.logs.start();
	}

	@AfterAll
	void stop() {
		this.logger.detachAppender(this.logs);
		this.logger.setLevel(null);
		this.context.close();
		Hooks.disableAutomaticContextPropagation();
	}

	@BeforeEach
	void clear() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.dracoon.activity().calls().calls().active() == 0);
		this.spans.reset();
		this.logs.events.clear();
	}

	@Test
	void traceShowsTransferAsOneSpanWithItsPartsAndCallsBelow() throws Exception {
		Path file = Files.write(this.directory.resolve("salaries.bin"), new byte[11_000_000]);
		this.dracoon.transfers()
			.upload(UploadRequest.of(file, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block();
		// wait, because a request may end after the part to which it belongs
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(named("upload part")).hasSize(3)
				.allSatisfy((part) -> assertThat(children(part)).isNotEmpty()));
		Map<String, SpanData> spans = awaitSpans("dracoon upload");
		SpanData upload = only("dracoon upload");
		assertThat(upload.getParentSpanContext().isValid()).isFalse();
		assertThat(spans.values()).allSatisfy((span) -> {
			assertThat(span.getTraceId()).isEqualTo(upload.getTraceId());
			if (span != upload) {
				assertThat(spans).as(span.getName()).containsKey(span.getParentSpanId());
			}
		});
		List<SpanData> parts = named("upload part");
		assertThat(parts).hasSize(3).allSatisfy((part) -> {
			assertThat(part.getParentSpanId()).isEqualTo(upload.getSpanId());
			assertThat(children(part)).extracting(SpanData::getName).contains("http put");
		});
		assertThat(parts).extracting((part) -> attribute(part, "dracoon.transfer.part.number"))
			.containsExactlyInAnyOrder("1", "2", "3");
		assertThat(children(upload)).extracting(SpanData::getName)
			.contains("DracoonUploadChannels.create", "DracoonUploadChannels.completeS3", "wait for file",
					"distribute file keys");
		assertThat(named("DracoonUploadChannels.create")).singleElement()
			.satisfies((call) -> assertThat(children(call)).extracting(SpanData::getName).containsExactly("http post"));
		assertThat(spans.values()).allSatisfy(
				(span) -> assertThat(span.toString()).doesNotContain("X-Amz", "Signature", "salaries", "Bearer"));
		// the attribute must not show the presigned URL, because this URL grants access
		assertThat(children(parts.get(0))).filteredOn((span) -> span.getName().equals("http put"))
			.allSatisfy((put) -> assertThat(attribute(put, "http.url")).endsWith("/***"));
	}

	@Test
	void uploadsThatWaitForTheSameKeyStayInTheirOwnTraces() throws Exception {
		Path file = Files.write(this.directory.resolve("small.bin"), new byte[1000]);
		this.dracoon.crypto().lock();
		Flux.range(0, 4)
			.flatMap((number) -> this.dracoon.transfers()
				.upload(UploadRequest.of(file, "/Vault")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withName("small-" + number))
				.result())
			.blockLast();
		Map<String, SpanData> spans = awaitSpans("dracoon upload");
		Map<String, List<String>> traces = spans.values()
			.stream()
			.collect(Collectors.groupingBy(SpanData::getTraceId,
					Collectors.mapping(SpanData::getName, Collectors.toList())));
		assertThat(traces.values()).hasSize(4)
			.allSatisfy((names) -> assertThat(names).containsOnlyOnce("dracoon upload", "DracoonUploadChannels.create",
					"DracoonUploadChannels.completeS3", "wait for file"));
	}

	@Test
	void linesOfARepeatedCallBelongToTheTraceOfTheCaller() {
		this.context.getBean(DracoonEmulator.class)
			.faults()
			.add(Fault.status(503).on("GET", "/api/v4/user/account").times(1));
		this.dracoon.account().get().block();
		awaitSpans("DracoonAccount.get");
		assertThat(named("wait for retry")).singleElement()
			.satisfies((wait) -> assertThat(attribute(wait, "dracoon.retry.reason")).isEqualTo("503"));
		String trace = only("DracoonAccount.get").getTraceId();
		assertThat(this.logs.events).filteredOn((event) -> event.getMessage().equals("A call is sent again"))
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
				assertThat(event.getMDCPropertyMap()).containsEntry("traceId", trace);
				assertThat(event.getKeyValuePairs()).extracting((pair) -> pair.key + "=" + pair.value)
					.contains("dracoon.operation=DracoonAccount.get", "dracoon.retry.reason=503", "attempt=1");
			});
	}

	@Test
	void prometheusGetsEveryMeterWithFewValues() throws Exception {
		Path file = Files.write(this.directory.resolve("figures.bin"), new byte[6_000_000]);
		Long id = this.dracoon.transfers()
			.upload(UploadRequest.of(file, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.map((node) -> node.id())
			.block();
		this.dracoon.transfers().download(DownloadRequest.of(id, this.directory.resolve("copy.bin"))).result().block();
		this.dracoon.nodes().get(4711).onErrorComplete().block();
		this.context.getBean(DracoonEmulator.class)
			.faults()
			.add(Fault.tooManyRequests(Duration.ofSeconds(1)).on("GET", "/api/v4/user/ping").times(1));
		this.dracoon.account().ping().block();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(scrape()).anyMatch((line) -> line.startsWith("http_client_requests")));
		List<String> lines = scrape();
		Map<String, Set<String>> names = lines.stream()
			.collect(Collectors.groupingBy((line) -> line.replaceAll("[ {].*", ""),
					Collectors.mapping(Function.identity(), Collectors.toSet())));
		assertThat(names).containsKeys("dracoon_api_call_seconds_count", "dracoon_api_call_active_seconds_count",
				"dracoon_token_request_seconds_count", "dracoon_rate_limit_hits_total",
				"dracoon_rate_limit_remaining_seconds", "dracoon_retry_wait_seconds_sum",
				"dracoon_transfer_seconds_sum", "dracoon_transfer_active_seconds_count",
				"dracoon_transfer_part_seconds_count", "dracoon_transfer_completion_seconds_count",
				"dracoon_transfer_bytes_sum", "dracoon_transfer_retries_total", "dracoon_transfer_window_max",
				"dracoon_key_distribution_seconds_count", "dracoon_key_distribution_keys_total",
				"dracoon_calls_active_calls", "dracoon_calls_waiting_calls", "dracoon_calls_max_calls");
		assertThat(names.get("dracoon_api_call_seconds_count"))
			.anyMatch((line) -> line.contains("dracoon_operation=\"DracoonNodes.get\"")
					&& line.contains("dracoon_error=\"NODE_NOT_FOUND\""))
			.anyMatch((line) -> line.contains("dracoon_operation=\"DracoonUploadChannels.create\"")
					&& line.contains("dracoon_error=\"none\""));
		assertThat(names.get("dracoon_rate_limit_hits_total")).singleElement()
			.satisfies((line) -> assertThat(line).contains("dracoon_client=\"dracoon\"").endsWith(" 1.0"));
		assertThat(lines).filteredOn((line) -> line.startsWith("dracoon_") || line.startsWith("http_client"))
			.isNotEmpty()
			.allSatisfy((line) -> assertThat(line).doesNotContain("X-Amz", "figures", "copy.bin", "?"))
			.allSatisfy((line) -> assertThat(labels(line)).allSatisfy(
					(value) -> assertThat(value).as(line).doesNotMatch(".*[0-9a-f]{8}-.*").hasSizeLessThan(80)));
	}

	private List<String> scrape() {
		return Arrays.stream(this.context.getBean(PrometheusMeterRegistry.class).scrape().split("\n"))
			.filter((line) -> !line.startsWith("#"))
			.toList();
	}

	private static List<String> labels(String line) {
		Matcher matcher = LABEL.matcher(line);
		return matcher.results().map((label) -> label.group(2)).toList();
	}

	private Map<String, SpanData> awaitSpans(String last) {
		// wait, because child spans may end after the caller has received the response
		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			assertThat(named(last)).isNotEmpty();
			Map<String, SpanData> known = byId();
			assertThat(known.values())
				.filteredOn(
						(span) -> span.getParentSpanContext().isValid() && !known.containsKey(span.getParentSpanId()))
				.extracting(SpanData::getName)
				.as("spans whose parent has not ended")
				.isEmpty();
			assertThat(this.dracoon.activity().calls().calls().active()).isZero();
		});
		return byId();
	}

	private Map<String, SpanData> byId() {
		return this.spans.getFinishedSpanItems()
			.stream()
			.collect(Collectors.toMap(SpanData::getSpanId, Function.identity()));
	}

	private List<SpanData> named(String name) {
		return this.spans.getFinishedSpanItems().stream().filter((span) -> span.getName().equals(name)).toList();
	}

	private SpanData only(String name) {
		List<SpanData> found = named(name);
		assertThat(found).as(name).hasSize(1);
		return found.get(0);
	}

	private List<SpanData> children(SpanData parent) {
		return this.spans.getFinishedSpanItems()
			.stream()
			.filter((span) -> span.getParentSpanId().equals(parent.getSpanId()))
			.toList();
	}

	private static String attribute(SpanData span, String key) {
		return span.getAttributes()
			.asMap()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getKey().equals(key))
			.map((entry) -> entry.getValue().toString())
			.findFirst()
			.orElse("");
	}

	private static final class LogCollector extends AppenderBase<ILoggingEvent> {

		private final List<ILoggingEvent> events = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			event.prepareForDeferredProcessing();
			this.events.add(event);
		}

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
