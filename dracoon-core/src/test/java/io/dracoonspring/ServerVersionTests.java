// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.publicapi.SoftwareVersionData;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServerVersionTests {

	@ParameterizedTest
	@CsvSource({ "4.42.3, 4.42.3", "4.42.3-LTS, 4.42.3", "4.33, 4.33.0", "5.0.0+build.7, 5.0.0" })
	void isReadAsTheServerWritesIt(String text, String expected) {
		assertThat(ServerVersion.parse(text)).hasToString(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "4", "v4.1.0", "4.x.1", "99999999999.1.1" })
	void otherTextIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ServerVersion.parse(text));
	}

	@Test
	void olderThanTheMinimumIsNotSupported() {
		assertThat(ServerVersion.parse("4.9.0").isSupported()).isFalse();
		assertThat(ServerVersion.parse("4.32.99").isSupported()).isFalse();
		assertThat(ServerVersion.parse("4.33.0-1").isSupported()).isTrue();
		assertThat(ServerVersion.parse("10.0.0").isSupported()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "4.42.3, , false", "5.4.6, , true", "5.47.0, false, false", "4.42.3, true, true",
			"snapshot, , false" })
	void cloudIsDetectedByFlagOrElseByVersion(String version, Boolean said, boolean expected) {
		SoftwareVersionData server = new SoftwareVersionData(version, version, Instant.EPOCH, said, null, null);
		assertThat(ServerVersion.isCloud(server)).isEqualTo(expected);
	}

}
