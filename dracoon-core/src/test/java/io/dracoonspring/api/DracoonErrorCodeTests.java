// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonErrorCodeTests {

	private static final List<DracoonErrorCode> ALL = Stream
		.<DracoonErrorCode[]>of(AccessErrorCode.values(), NodeErrorCode.values(), ShareErrorCode.values(),
				UserErrorCode.values(), InputErrorCode.values(), SettingsErrorCode.values())
		.flatMap(Stream::of)
		.toList();

	@Test
	void everyCodeIsFoundByItsNumber() {
		assertThat(ALL).hasSize(255).allSatisfy((code) -> {
			assertThat(DracoonErrorCode.of(code.code())).isSameAs(code);
			assertThat(code.usualStatus()).isBetween(400, 507);
			assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
		});
	}

	@Test
	void unknownCodesEqualByNumber() {
		assertThat(DracoonErrorCode.of(-7)).isEqualTo(DracoonErrorCode.of(-7))
			.isNotEqualTo(DracoonErrorCode.of(-8))
			.extracting(DracoonErrorCode::code)
			.isEqualTo(-7);
	}

	@Test
	void exceptionsSurviveSerialization() throws IOException, ClassNotFoundException {
		DracoonApiException ex = DracoonApiException.of(ApiError.of(404, NodeErrorCode.NODE_NOT_FOUND));
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
