// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.codec.ByteArrayEncoder;
import org.springframework.core.codec.CharSequenceEncoder;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

import io.dracoonspring.emulator.internal.http.ErrorResponses;

/**
 * Provides only the strategies that the routes need. The builder of WebFlux prepares all
 * codecs on the class path, including unused ones, which takes a fifth of the start time.
 * The default strategies of WebFlux also answer failures before the emulator's handlers
 * can do so.
 *
 * @param messageReaders the readers of request bodies
 * @param messageWriters the writers of response bodies
 * @param webFilters the filters in their order
 * @param exceptionHandlers the handlers of failures
 * @param localeContextResolver the resolver of a client's languages
 */
record EmulatorStrategies(List<HttpMessageReader<?>> messageReaders, List<HttpMessageWriter<?>> messageWriters,
		List<WebFilter> webFilters, List<WebExceptionHandler> exceptionHandlers,
		LocaleContextResolver localeContextResolver) implements HandlerStrategies {

	static EmulatorStrategies of(EmulatorConfiguration configuration, WebFilter... filters) {
		URI publicUrl = configuration.publicUrl();
		Stream<WebFilter> first = Stream.of(new ForeignPageFilter(publicUrl),
				new ControlFilter(configuration.controlToken()));
		Stream<WebFilter> last = (publicUrl != null) ? Stream.of(new PublicUrlFilter(publicUrl)) : Stream.empty();
		return new EmulatorStrategies(List.of(new FormHttpMessageReader(), new PartEventHttpMessageReader()),
				List.of(new EncoderHttpMessageWriter<>(new ByteArrayEncoder()),
						new EncoderHttpMessageWriter<>(CharSequenceEncoder.allMimeTypes())),
				Stream.concat(Stream.concat(first, Stream.of(filters)), last).toList(), List.of(new ErrorResponses()),
				new AcceptHeaderLocaleContextResolver());
	}

	@Override
	public List<ViewResolver> viewResolvers() {
		return List.of();
	}

}
