// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.DracoonWebClientCustomizer;

/**
 * Copies each answer before the client reads it. Each attempt of a repeated call counts
 * as a request of its own.
 */
public final class AnswerTap implements DracoonWebClientCustomizer {

	/** The request attribute with which a call without adapter names its operation. */
	public static final String OPERATION = AnswerTap.class.getName() + ".operation";

	/**
	 * The request attribute in which the adapters of the client store the path template.
	 */
	private static final String TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private static final byte[] NOTHING = new byte[0];

	private final Consumer<String> requests;

	private final Consumer<Answer> answers;

	/**
	 * Creates a tap.
	 * @param requests the consumer of the operation of each request, which is called
	 * before the request is sent
	 * @param answers the consumer of each answer
	 */
	public AnswerTap(Consumer<String> requests, Consumer<Answer> answers) {
		this.requests = requests;
		this.answers = answers;
	}

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::observe);
	}

	private Mono<ClientResponse> observe(ClientRequest request, ExchangeFunction next) {
		String operation = operation(request);
		return Mono.defer(() -> {
			this.requests.accept(operation);
			return next.exchange(request);
		}).map((response) -> observed(operation, response));
	}

	private static String operation(ClientRequest request) {
		Object named = request.attributes().get(OPERATION);
		if (named != null) {
			return named.toString();
		}
		Object template = request.attributes().get(TEMPLATE);
		// never use the path itself, because it may contain a token
		return request.method().name() + ' ' + ((template != null) ? template : "(other)");
	}

	private ClientResponse observed(String operation, ClientResponse response) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		MediaType type = headers.getContentType();
		String retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER);
		int status = response.statusCode().value();
		if (!isReadable(type, status)) {
			this.answers.accept(new Answer(operation, status, type, retryAfter, null));
			return response;
		}
		return response.mutate()
			.body((body) -> copied(body, (bytes) -> new Answer(operation, status, type, retryAfter, bytes)))
			.build();
	}

	// reads errors whatever their media type is, because all errors must be JSON
	private static boolean isReadable(@Nullable MediaType type, int status) {
		return type == null || status >= 400 || "text".equals(type.getType()) || type.getSubtype().contains("json");
	}

	private Flux<DataBuffer> copied(Flux<DataBuffer> body, Function<byte[], Answer> answer) {
		return DataBufferUtils.join(body)
			.map(AnswerTap::bytes)
			.defaultIfEmpty(NOTHING)
			.doOnNext((bytes) -> this.answers.accept(answer.apply(bytes)))
			// cache the body, because the client subscribes twice to the body of an
			// error: first to read it, and then to release it
			.cache()
			.filter((bytes) -> bytes.length > 0)
			.<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
			.flux();
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
