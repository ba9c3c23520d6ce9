// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * Reads and writes JSON bodies as the server does. It ignores unknown properties, treats
 * absent properties and {@code null} the same, and never writes {@code null}.
 */
public final class Json {

	private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(MapperFeature.DEFAULT_VIEW_INCLUSION)
		// refuse null in lists, because no list of the API has nullable elements
		.changeDefaultNullHandling((value) -> value.withContentNulls(Nulls.FAIL))
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.addModule(InstantJson.module())
		.build();

	private Json() {
	}

	/**
	 * Reads the body of a request.
	 * @param type the type of the body: a record with nullable components
	 * @return the body; fails with {@link ApiException} if the body is missing, too long
	 * or not of that type
	 */
	public static <T> Mono<T> read(ServerRequest request, Class<T> type) {
		return bytes(request).defaultIfEmpty(new byte[0]).map((bytes) -> parse(bytes, type, Since.view(request)));
	}

	static Mono<byte[]> bytes(ServerRequest request) {
		return BodyBytes.join(request.body(BodyExtractors.toDataBuffers()), MAX_BODY_BYTES)
			.onErrorMap(DataBufferLimitException.class,
					(ex) -> ApiException.of(413, "Payload Too Large", "The body exceeds " + MAX_BODY_BYTES + " bytes"));
	}

	static <T> T parse(byte[] bytes, Class<T> type, Class<?> view) {
		if (bytes.length == 0) {
			throw ErrorCode.JSON_NOT_PARSEABLE.exception("The body is missing");
		}
		try {
			T body = MAPPER.readerWithView(view).forType(type).readValue(bytes);
			if (body == null) {
				throw ErrorCode.JSON_NOT_PARSEABLE.exception("The body is null");
			}
			return body;
		}
		catch (InvalidNullException ex) {
			throw ErrorCode.JSON_NOT_PARSEABLE.exception("'" + path(ex) + "' must not contain null");
		}
		catch (MismatchedInputException ex) {
			throw mismatch(ex).exception("Wrong type of '" + path(ex) + "'");
		}
		catch (JacksonException ex) {
			throw ErrorCode.JSON_NOT_PARSEABLE.exception(path(ex));
		}
	}

	private static ErrorCode mismatch(MismatchedInputException ex) {
		Class<?> target = ex.getTargetType();
		if (target == null) {
			return ErrorCode.JSON_NOT_PARSEABLE;
		}
		if (Number.class.isAssignableFrom(target) || target == long.class || target == int.class) {
			return ErrorCode.NOT_A_NUMBER;
		}
		return (target == Boolean.class || target == boolean.class) ? ErrorCode.NOT_A_BOOLEAN
				: ErrorCode.JSON_NOT_PARSEABLE;
	}

	// report the path only, because messages of the parser quote the body, which may
	// contain a secret
	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((reference) -> (reference.getPropertyName() != null) ? reference.getPropertyName()
					: "[" + reference.getIndex() + "]")
			.collect(Collectors.joining("."));
	}

	/** Answers with status 200. */
	public static Mono<ServerResponse> ok(Object body) {
		return respond(200, body);
	}

	/** Answers with status 201. */
	public static Mono<ServerResponse> created(Object body) {
		return respond(201, body);
	}

	/**
	 * Answers with the given status.
	 * @param status the HTTP status
	 */
	public static Mono<ServerResponse> respond(int status, Object body) {
		return Mono.deferContextual((context) -> ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(MAPPER.writerWithView(Since.view(context)).writeValueAsBytes(body)));
	}

	/** Answers with status 204. */
	public static Mono<ServerResponse> noContent() {
		return ServerResponse.noContent().build();
	}

	/**
	 * Writes an object as JSON.
	 * @return the JSON in UTF-8
	 */
	public static byte[] write(Object body) {
		return MAPPER.writeValueAsBytes(body);
	}

	/**
	 * Writes an object as JSON, with the fields that a version of the server has.
	 * @return the JSON in UTF-8
	 */
	public static byte[] write(Object body, ServerVersion version) {
		return MAPPER.writerWithView(Since.view(version)).writeValueAsBytes(body);
	}

}
