// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.content;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

public record Answer(ResponseEntity<byte[]> response) {

	public int status() {
		return this.response.getStatusCode().value();
	}

	public HttpHeaders headers() {
		return this.response.getHeaders();
	}

	public byte[] body() {
		return Objects.requireNonNullElse(this.response.getBody(), new byte[0]);
	}

	public JsonNode json() {
		return JsonMapper.shared().readTree(body());
	}

	public Answer expect(int status) {
		assertThat(status()).as(() -> new String(body(), StandardCharsets.UTF_8)).isEqualTo(status);
		return this;
	}

	public void expectError(int status, int errorCode) {
		expect(status);
		assertThat(json().path("errorCode").asInt()).isEqualTo(errorCode);
		assertThat(json().path("code").asInt()).isEqualTo(status);
	}

}
