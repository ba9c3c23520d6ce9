// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import io.dracoonspring.api.Secret;

/**
 * Creates the mapper for the wire format. It is private to the client, so that the JSON
 * settings of an application do not change the requests.
 */
final class DracoonJson {

	private DracoonJson() {
	}

	static JsonMapper mapper() {
		SimpleModule wire = new SimpleModule("dracoon-wire").addDeserializer(Instant.class, new InstantReader())
			.addSerializer(Instant.class, new InstantWriter())
			.addSerializer(Secret.class, new SecretWriter());
		return JsonMapper.builder()
			.addModule(wire)
			// accept raw line ends inside strings, because keys that old clients stored
			// have them
			.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
	}

	static ExchangeStrategies strategies(JsonMapper mapper, int maxInMemorySize) {
		return ExchangeStrategies.builder().codecs((codecs) -> {
			codecs.defaultCodecs().maxInMemorySize(maxInMemorySize);
			codecs.defaultCodecs().jacksonJsonDecoder(new QuietJsonDecoder(mapper));
			codecs.defaultCodecs().jacksonJsonEncoder(new QuietJsonEncoder(mapper));
		}).build();
	}

}
