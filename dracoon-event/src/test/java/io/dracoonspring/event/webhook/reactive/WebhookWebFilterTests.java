// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook.reactive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.netty.buffer.PooledByteBufAllocator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ContextPathCompositeHandler;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import io.dracoonspring.event.webhook.WebhookContract;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;
import io.dracoonspring.event.webhook.WebhookSignature;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookWebFilter}, in Reactor Netty.
 */
class WebhookWebFilterTests extends WebhookContract {

	private final List<DisposableServer> servers = new ArrayList<>();

	private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);

	private final WebHandler application = (exchange) -> {
		ServerHttpRequest request = exchange.getRequest();
		boolean wantsUpload = request.getPath().value().endsWith("/upload");
		exchange.getResponse().setStatusCode(wantsUpload ? HttpStatus.CREATED : HttpStatusCode.valueOf(PASSED_ON));
		return Mono.justOrEmpty(wantsUpload ? request : null)
			.flatMap((upload) -> upload(UploadSource.of(upload.getBody(), upload.getHeaders().getContentLength())))
			.then(exchange.getResponse().setComplete());
	};

	@Override
	protected int start(String contextPath, WebhookPath path, WebhookReceiver receiver) {
		HttpHandler handler = WebHttpHandlerBuilder.webHandler(this.application)
			.filter(new WebhookWebFilter(path, receiver))
			.build();
		HttpHandler placed = contextPath.isEmpty() ? handler
				: new ContextPathCompositeHandler(Map.of(contextPath, handler));
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(placed))
			.bindNow();
		this.servers.add(server);
		return server.port();
	}

	@Override
	protected void stop() {
		this.servers.forEach((server) -> server.disposeNow(Duration.ofMinutes(1)));
	}

	@Override
	protected int busyThreads() {
		return 0;
	}

	private Mono<Void> filter(Flux<DataBuffer> body) {
		MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/hook")
			.header(WebhookSignature.HEADER, new WebhookSignature(SECRET).sign(new byte[0]))
			.body(body));
		return new WebhookWebFilter(new WebhookPath("/hook"), this.receiver).filter(exchange, this.application::handle);
	}

	private NettyDataBuffer buffer(int size) {
		NettyDataBuffer buffer = this.buffers.allocateBuffer(size);
		buffer.write(new byte[size]);
		return buffer;
	}

	@Test
	void releasesWhatItHasReadWhenTheClientLeaves() {
		NettyDataBuffer first = buffer(10);
		TestPublisher<DataBuffer> body = TestPublisher.create();
		StepVerifier.create(filter(body.flux())).then(() -> body.next(first)).thenCancel().verify();
		assertThat(first.getNativeBuffer().refCnt()).isZero();
		body.assertCancelled();
	}

	@Test
	void releasesWhatItHasReadWhenReadingFails() {
		NettyDataBuffer first = buffer(10);
		StepVerifier
			.create(filter(Flux.<DataBuffer>just(first).concatWith(Mono.error(new IllegalStateException("broken")))))
			.verifyComplete();
		assertThat(first.getNativeBuffer().refCnt()).isZero();
	}

	@Test
	void releasesWhatItHasReadWhenThereIsTooMuch() {
		NettyDataBuffer first = buffer(WebhookReceiver.MAX_BODY);
		NettyDataBuffer second = buffer(1);
		StepVerifier.create(filter(Flux.just(first, second))).verifyComplete();
		assertThat(first.getNativeBuffer().refCnt()).isZero();
		assertThat(second.getNativeBuffer().refCnt()).isZero();
	}

	@Test
	void releasesWhatItPassesOn() {
		NettyDataBuffer first = buffer(WebhookReceiver.MAX_BODY);
		StepVerifier.create(filter(Flux.just(first))).verifyComplete();
		assertThat(first.getNativeBuffer().refCnt()).isZero();
	}

	@Test
	void keepsAMessageEvenIfTheClientHasLeft() {
		this.inbox.hold();
		WebhookWebFilter filter = new WebhookWebFilter(new WebhookPath("/hook"), this.receiver);
		filter.filter(exchange(1), this.application::handle).subscribe().dispose();
		this.inbox.release();
		Awaitility.await().until(() -> this.inbox.all().size() == 1);
	}

	private static MockServerWebExchange exchange(int type) {
		String body = "{\"eventType\":" + type + "}";
		return MockServerWebExchange.from(MockServerHttpRequest.post("/hook")
			.header(WebhookSignature.HEADER, new WebhookSignature(SECRET).sign(body.getBytes(StandardCharsets.UTF_8)))
			.body(body));
	}

}
