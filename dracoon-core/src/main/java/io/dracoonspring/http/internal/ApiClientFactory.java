// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.observation.internal.RecentErrors;

/** Creates adapters of the API interfaces over one client. */
public final class ApiClientFactory {

	private final HttpServiceProxyFactory proxies;

	private final String target;

	/**
	 * Creates a factory.
	 * @param webClient the client that sends the requests
	 * @param target a text that {@code toString()} of an adapter shows after the name of
	 * the adapter, such as the base URL
	 */
	public ApiClientFactory(WebClient webClient, String target) {
		this(webClient, DracoonJson.mapper(), target, ObservationRegistry.NOOP, new RecentErrors());
	}

	/**
	 * Creates a factory of adapters whose calls are observed.
	 * @param webClient the client that sends the requests
	 * @param mapper the mapper that reads lists that the server wraps in objects
	 * @param target a text that {@code toString()} of an adapter shows after the name of
	 * the adapter, such as the base URL
	 * @param observationRegistry the registry that observes the calls
	 * @param recentErrors the list that records the errors of the calls
	 */
	public ApiClientFactory(WebClient webClient, JsonMapper mapper, String target,
			ObservationRegistry observationRegistry, RecentErrors recentErrors) {
		this.target = target;
		this.proxies = HttpServiceProxyFactory
			.builderFor(new ApiExchangeAdapter(webClient, mapper, observationRegistry, recentErrors))
			.conversionService(conversions())
			.customArgumentResolver(new QueryParametersArgumentResolver())
			.customArgumentResolver(new QuietTextArgumentResolver())
			.httpRequestValuesProcessor(new OperationProcessor())
			.build();
	}

	/**
	 * Creates an adapter. The adapter reads the annotations of its methods at the first
	 * call, so that unused adapters take no time at the start.
	 * @param type the interface with {@code @HttpExchange} methods
	 * @param <T> the interface
	 */
	public <T> T create(Class<T> type) {
		String text = type.getSimpleName() + '[' + this.target + ']';
		AdapterHandler handler = new AdapterHandler(text, () -> this.proxies.createClient(type));
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static ConversionService conversions() {
		DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();
		// convert enums, because Spring would send the names of their constants in paths
		// and parameters
		conversions.addConverter(WireValue.class, String.class, (value) -> {
			WireValue.requireKnown(value, value.getClass().getSimpleName());
			return value.wireValue();
		});
		return conversions;
	}

	/**
	 * Sets the name of the operation as an attribute of the request, and marks operations
	 * that stream content or wrap a list. It also sets the template of the URL for the
	 * metric tag {@code uri}. Otherwise the tag would have one value for each combination
	 * of query parameters.
	 */
	private static final class OperationProcessor implements HttpRequestValues.Processor {

		/**
		 * The attribute in which WebClient looks for the template. A test checks its
		 * name.
		 */
		private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

		@Override
		public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
				HttpRequestValues.Builder builder) {
			builder.addAttribute(Operations.ATTRIBUTE, Operations.name(method));
			if (StreamedAnswer.isReturnedBy(method)) {
				builder.addAttribute(StreamedAnswer.ATTRIBUTE, true);
			}
			ListProperty list = method.getAnnotation(ListProperty.class);
			if (list != null) {
				builder.addAttribute(ListAnswers.ATTRIBUTE, list);
			}
			String template = builder.getUriTemplate();
			if (template != null) {
				builder.addAttribute(URI_TEMPLATE, template);
			}
		}

	}

}
