// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonErrorCodeTests {

	@Test
	void everyCodeIsFoundByItsNumber() {
		assertThat(EnumSet.complementOf(EnumSet.of(DracoonErrorCode.UNKNOWN))).hasSize(255).allSatisfy((code) -> {
			assertThat(DracoonErrorCode.of(code.code())).isSameAs(code);
			assertThat(code.code()).isNegative();
			assertThat(code.usualStatus()).isBetween(400, 507);
			assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { -7, -41999, 0, 7, Integer.MIN_VALUE })
	void numberWithoutConstantIsUnknown(int number) {
		assertThat(DracoonErrorCode.of(number)).isEqualTo(DracoonErrorCode.UNKNOWN);
	}

	@Test
	void errorKeepsAnUnknownNumber() {
		DracoonApiException ex = DracoonApiException.of(ApiError.of(404, null).withRawErrorCode(-41999));
		assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.UNKNOWN);
		assertThat(ex.getRawErrorCode()).isEqualTo(-41999);
		assertThat(ex).hasMessageContaining("(UNKNOWN, -41999)");
		assertThat(DracoonApiException.of(ApiError.of(404, null)).getErrorCode()).isNull();
	}

	@Test
	void exceptionsSurviveSerialization() throws IOException, ClassNotFoundException {
		DracoonApiException ex = DracoonApiException.of(ApiError.of(404, DracoonErrorCode.NODE_NOT_FOUND));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(ex);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(in.readObject()).isInstanceOfSatisfying(DracoonApiException.NotFound.class,
					(read) -> assertThat(read.getError()).isEqualTo(ex.getError()));
		}
	}

}
