// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that JSON of an application contains a mask instead of a secret. The tests of
 * the operations with secrets check that the client sends the text of the secret.
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
