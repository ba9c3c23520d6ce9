// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.model.PartIntegrity;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmulatorOptionsTests {

	@Test
	void readsEveryOption() {
		EmulatorConfiguration configuration = EmulatorOptions.parse("--port=8090", "--host=0.0.0.0", "--storage=proxy",
				"--directory=/tmp/content", "--customer-quota=1000", "--public-url=https://dracoon.example.com",
				"--licensed-users=7", "--server-version=4.30", "--refusal-status=404", "--etags=opaque",
				"--content-md5=ignore", "--s3-port=8444", "--control-token=secret", "--private-webhooks",
				"--optional-room-admins", "--s3-host=s3.localhost");
		assertThat(configuration).isEqualTo(new EmulatorConfiguration("0.0.0.0", 8090, StorageMode.PROXY,
				Path.of("/tmp/content"), 1000, URI.create("https://dracoon.example.com"), Seed.create(), 7,
				Duration.ZERO, new ServerVersion(4, 30, 0), 404, new PartIntegrity(false, true), null, 8444, "secret",
				true, true, "s3.localhost"));
	}

	@Test
	void hasDefaults() {
		assertThat(EmulatorOptions.parse()).isEqualTo(EmulatorConfiguration.DEFAULT);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					--prot=1,                  Unknown option '--prot'
					--port,                    Option '--port' needs a value: --port=VALUE
					--port=,                   Option '--port' needs a value: --port=VALUE
					--port=abc,                Option '--port' has an invalid value: 'abc' is not a number
					--port=70000,              Option '--port' has an invalid value: 'port' must lie between 0 and 65535
					--port=4294967296,         Option '--port' has an invalid value: 'port' must lie between 0 and 65535
					--storage=disk,            Option '--storage' has an invalid value: must be 's3' or 's3-optional' or 'proxy'
					--profile=mobile,          Option '--profile' has an invalid value: must be 'server' or 'cloud'
							--s3-host=http://a,        Option '--s3-host' has an invalid value: 's3Host' must be the name of a host such as s3.localhost
					--etags=sha,               Option '--etags' has an invalid value: must be 'md5' or 'opaque'
					--customer-quota=-1,       Option '--customer-quota' has an invalid value: '-1' is not a number
					""")
	void saysWhichOptionIsWrong(String argument, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> EmulatorOptions.parse(argument)).withMessage(message);
	}

}
