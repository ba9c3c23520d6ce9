// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Proxy;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import io.dracoonspring.api.WireValue;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Makes the API interfaces work over one client.
 */
public final class ApiClientFactory {

	private final HttpServiceProxyFactory proxies;

	private final String target;

	/**
	 * Creates a factory.
	 * @param webClient the client that sends the requests
	 * @param target what {@code toString()} of the adapters shows beside their name, such
	 * as the base URL
	 */
	public ApiClientFactory(WebClient webClient, String target) {
		this(webClient, target, ObservationRegistry.NOOP, new RecentErrors());
	}

	/**
	 * Creates a factory of adapters whose calls are observed.
	 * @param webClient the client that sends the requests
	 * @param target what {@code toString()} of the adapters shows beside their name, such
	 * as the base URL
	 * @param observationRegistry what observes the calls
	 * @param recentErrors takes note of their errors
	 */
	public ApiClientFactory(WebClient webClient, String target, ObservationRegistry observationRegistry,
			RecentErrors recentErrors) {
		this.target = target;
		this.proxies = HttpServiceProxyFactory.builderFor(new MaskingExchangeAdapter(webClient))
			.conversionService(conversions())
			.customArgumentResolver(new QueryParametersArgumentResolver())
			.customArgumentResolver(new QuietTextArgumentResolver())
			.httpRequestValuesProcessor(new OperationProcessor())
			.exchangeAdapterDecorator((adapter) -> new ObservingExchangeAdapter(new TranslatingExchangeAdapter(adapter),
					observationRegistry, recentErrors))
			.build();
	}

	/**
	 * Creates an adapter. What it has to know about the methods is found out with the
	 * first call, so that adapters nobody calls cost next to nothing.
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
		// an enum in a path or a parameter would be sent as the name of its constant
		conversions.addConverter(WireValue.class, String.class, (value) -> {
			WireValue.requireKnown(value, value.getClass().getSimpleName());
			return value.wireValue();
		});
		return conversions;
	}

}
