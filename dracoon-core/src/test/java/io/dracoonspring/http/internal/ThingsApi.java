// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Instant;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.ListProperty;

@HttpExchange("/api/v4")
interface ThingsApi {

	@GetExchange("/things/{id}")
	Mono<Thing> get(@PathVariable long id);

	@GetExchange("/things/kinds/{state}")
	Mono<Thing> find(@PathVariable State state, @RequestParam(required = false) @Nullable State other);

	@GetExchange("/numbered-things/{id}")
	Mono<NumberedThing> getNumbered(@PathVariable long id);

	@GetExchange("/things")
	Mono<Thing> list(@Nullable ThingQuery query);

	@GetExchange("/wrapped-things")
	@ListProperty("things")
	Flux<Thing> listWrapped();

	@GetExchange("/optional-things")
	@ListProperty(optional = true)
	Flux<Thing> listOptional();

	@PostExchange("/things")
	Mono<Thing> create(@RequestBody Thing thing);

	@DeleteExchange("/things/{id}")
	Mono<Void> delete(@PathVariable long id);

	@PostExchange("/things/{id}/content")
	Mono<Void> upload(@PathVariable long id, @RequestBody Flux<DataBuffer> content);

	record Thing(@Nullable Long id, @Nullable String name, @Nullable Instant at, @Nullable Kind kind,
			@Nullable Integer count) {

	}

	record NumberedThing(long id) {

	}

	enum Kind {

		room, file, @JsonEnumDefaultValue
		UNKNOWN

	}

	enum State implements WireValue {

		NEW("brand new"), UNKNOWN("unknown");

		private final String wireValue;

		State(String wireValue) {
			this.wireValue = wireValue;
		}

		@Override
		public String wireValue() {
			return this.wireValue;
		}

	}

	record ThingQuery(@Nullable String filter, @Nullable Integer limit) implements QueryParameters {

		@Override
		public void forEachParameter(BiConsumer<String, String> consumer) {
			if (this.filter != null) {
				consumer.accept("filter", this.filter);
			}
			if (this.limit != null) {
				consumer.accept("limit", String.valueOf(this.limit));
			}
		}

	}

}
