// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.conformance.Options.SignIn;
import io.dracoonspring.conformance.internal.check.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	private static final String URL = "https://tenant.example.com";

	private static Options parse(String... arguments) {
		return Options.parse(List.of(arguments), Map.of());
	}

	@Test
	void valuesFollowTheNameOrAnEqualsSign() {
		Options options = parse(URL, "--client-id", "id", "--parent-room=Tests/More", "--only", "uploads,recycle-bin",
				"--report", "r.json", "--create-key-pair");
		assertThat(options.baseUrl()).isEqualTo(URL);
		assertThat(options.clientId()).isEqualTo("id");
		assertThat(options.parentRoom()).isEqualTo("Tests/More");
		assertThat(options.areas()).containsExactly(Area.UPLOADS, Area.RECYCLE_BIN);
		assertThat(options.report()).isEqualTo(Path.of("r.json"));
		assertThat(options.createKeyPair()).isTrue();
		assertThat(options.readOnly()).isFalse();
	}

	@Test
	void allAreasAreCheckedByDefault() {
		assertThat(parse(URL, "--client-id", "id", "--read-only").areas()).isEqualTo(EnumSet.allOf(Area.class));
	}

	@Test
	void theWayToSignInFollowsFromTheGivenCredentials() {
		List<String> arguments = List.of(URL, "--client-id", "id", "--read-only");
		assertThat(Options.parse(arguments, Map.of()).signIn()).isEqualTo(SignIn.BROWSER);
		assertThat(Options.parse(arguments, Map.of("DRACOON_REFRESH_TOKEN", "t")).signIn())
			.isEqualTo(SignIn.REFRESH_TOKEN);
		assertThat(parse(URL, "--client-id", "id", "--read-only", "--user-name", "a").signIn())
			.isEqualTo(SignIn.PASSWORD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			--client-id id --read-only                              | address of the server is missing
			https://a.example --read-only                           | '--client-id' is missing
			https://a.example --client-id id                        | '--parent-room' is missing
			https://a.example --client-id --read-only               | '--client-id' needs a value
			https://a.example --client-id id --read-only --only x   | '--only' has an unknown area
			https://a.example --client-id id --read-only --sign-in x | '--sign-in' must be
			https://a.example --password=secret                     | Unknown option '--password'
			ftp://a.example --client-id id                          | must begin with https://
			""")
	void mistakesAreNamed(String arguments, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(arguments.strip().split(" ")))
			.withMessageContaining(message)
			.withMessageNotContaining("secret");
	}

}
