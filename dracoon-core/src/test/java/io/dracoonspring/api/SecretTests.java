/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secrets where an application writes them. That the client itself writes them as they
 * are is seen by the tests of the operations that send some.
 */
class SecretTests {

	private static final Map<String, Secret> ANSWER = Map.of("password", Secret.of("open sesame"));

	@Test
	void jsonOfAnApplicationHasAMask() {
		assertThat(JsonMapper.builder().build().writeValueAsString(ANSWER)).isEqualTo("{\"password\":\"***\"}");
	}

	@Test
	void jsonIsReadFromAText() {
		Secret read = JsonMapper.builder().build().readValue("\"open sesame\"", Secret.class);
		assertThat(read.value()).isEqualTo("open sesame");
	}

}
