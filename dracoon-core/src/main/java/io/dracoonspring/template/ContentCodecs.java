// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CodecException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Converts between objects and the content of files. The extension of a file's name
 * selects the format.
 */
final class ContentCodecs {

	private final ExchangeStrategies strategies;

	ContentCodecs(ExchangeStrategies strategies) {
		this.strategies = strategies;
	}

	/**
	 * Reads an object.
	 * @param name the name of the file
	 * @param type the type of the object
	 * @param content the content, which is subscribed to only if a codec can read it
	 * @param <T> the type of the object
	 * @return the object
	 */
	<T> Mono<T> read(String name, ResolvableType type, Flux<DataBuffer> content) {
		MediaType format = format(name);
		HttpMessageReader<?> reader = select(this.strategies.messageReaders(), (one) -> one.canRead(type, format), name,
				type);
		return ContentCodecs.<T>readMono(reader, type, new Input(headers(format), content))
			.switchIfEmpty(Mono.error(() -> new DecodingException(
					"The file '" + name + "' is empty: it has no value of the type " + type)));
	}

	// canRead has checked the type
	@SuppressWarnings("unchecked")
	private static <T> Mono<T> readMono(HttpMessageReader<?> reader, ResolvableType type, Input input) {
		return ((HttpMessageReader<T>) reader).readMono(type, input, Map.of());
	}

	/**
	 * Writes an object.
	 * @param name the name of the file
	 * @param value the object
	 * @return the content of the file
	 */
	Mono<byte[]> write(String name, Object value) {
		MediaType format = format(name);
		ResolvableType type = ResolvableType.forInstance(value);
		HttpMessageWriter<?> writer = select(this.strategies.messageWriters(), (one) -> one.canWrite(type, format),
				name, type);
		Output output = new Output(headers(format));
		return write(writer, value, type, format, output).then(Mono.fromSupplier(output));
	}

	// canWrite has checked the type
	@SuppressWarnings("unchecked")
	private static Mono<Void> write(HttpMessageWriter<?> writer, Object value, ResolvableType type, MediaType format,
			Output output) {
		return ((HttpMessageWriter<Object>) writer).write(Mono.just(value), type, format, output, Map.of());
	}

	private static <C> C select(List<C> codecs, Predicate<? super C> condition, String name, ResolvableType type) {
		return codecs.stream()
			.filter(condition)
			.findFirst()
			.orElseThrow(() -> new CodecException("There is no codec for the file '" + name + "' (" + format(name)
					+ ") and the type " + type + ": use a name with an extension such as '.json', or add a codec"));
	}

	private static MediaType format(String name) {
		return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
	}

	private static HttpHeaders headers(MediaType format) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(format);
		return headers;
	}

	/** Passes the content of a file to a codec. */
	private record Input(HttpHeaders headers, Flux<DataBuffer> content) implements ReactiveHttpInputMessage {

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return this.content;
		}

	}

	/** Collects the content that a codec writes. */
	private static final class Output implements ReactiveHttpOutputMessage, Supplier<byte[]> {

		private final HttpHeaders headers;

		private byte[] content = {};

		private Output(HttpHeaders headers) {
			this.headers = headers;
		}

		@Override
		public byte[] get() {
			return this.content;
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public DataBufferFactory bufferFactory() {
			return DefaultDataBufferFactory.sharedInstance;
		}

		@Override
		public void beforeCommit(Supplier<? extends Mono<Void>> action) {
			throw new UnsupportedOperationException("A file is not committed before its content is complete");
		}

		@Override
		public boolean isCommitted() {
			return false;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return DataBufferUtils.join(body).doOnNext(this::keep).then();
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((part) -> part));
		}

		@Override
		public Mono<Void> setComplete() {
			return Mono.empty();
		}

		private void keep(DataBuffer buffer) {
			try {
				this.content = new byte[buffer.readableByteCount()];
				buffer.read(this.content);
			}
			finally {
				DataBufferUtils.release(buffer);
			}
		}

	}

}
